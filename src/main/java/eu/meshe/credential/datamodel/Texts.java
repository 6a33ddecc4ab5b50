package eu.meshe.credential.datamodel;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Names and descriptions: plain text, or text with its language and direction (VCDM 2.0, 4.6 and 11.1). */
final class Texts {

    private static final Set<String> MEMBERS = Set.of("@value", "@language", "@direction");
    private static final Set<String> DIRECTIONS = Set.of("ltr", "rtl");

    private Texts() {}

    static void check(JsonNode object, String place, Complaints complaints) {
        for (var member : new String[] {"name", "description"}) {
            if (object.has(member)
                    && !Complaints.each(object.get(member))
                            .allMatch(value -> value.isString() || isInLanguage(value))) {
                complaints.add(place + "/" + member, "text");
            }
        }
    }

    private static boolean isInLanguage(JsonNode value) {
        return value.isObject()
                && value.path("@value").isString()
                && MEMBERS.containsAll(value.propertyNames())
                && value.path("@language").isString() == value.has("@language")
                && (!value.has("@direction")
                        || DIRECTIONS.contains(value.path("@direction").asString("")));
    }
}
