package eu.meshe.credential.datamodel;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what a document has wrong, and knows the few kinds of value that the data model knows. */
final class Complaints {

    private static final int MOST = 50;
    private static final int LONGEST_URL = 4096;

    private final List<Issue> found = new ArrayList<>();

    List<Issue> all() {
        return List.copyOf(found);
    }

    /** Beyond {@value #MOST} nobody reads on. */
    void add(String place, String key, Object... arguments) {
        if (found.size() < MOST) {
            found.add(new Issue(place, Message.of("credential.datamodel." + key, arguments)));
        }
    }

    /** VCDM 2.0, 4.4: a single URL. */
    void requireUrl(JsonNode value, String place) {
        if (!isUrl(value)) {
            add(place, "url");
        }
    }

    void requireUrlIfPresent(JsonNode object, String member, String place) {
        if (object.has(member)) {
            requireUrl(object.get(member), place + "/" + member);
        }
    }

    /** 4.5: one or more terms or URLs. */
    void requireType(JsonNode object, String place) {
        var type = object.path("type");
        var named =
                type.isArray() ? !type.isEmpty() && type.values().stream().allMatch(Complaints::isWord) : isWord(type);
        if (!named) {
            add(place + "/type", "type");
        }
    }

    /** The value of a member that may be one object or a list of them; what is neither is complained of. */
    void eachObject(JsonNode document, String member, BiConsumer<ObjectNode, String> rule) {
        var value = document.path(member);
        if (value.isMissingNode()) {
            return;
        }
        if (!value.isArray()) {
            one(value, "/" + member, rule);
            return;
        }
        if (value.isEmpty()) {
            add("/" + member, "object");
        }
        for (int i = 0; i < value.size(); i++) {
            one(value.get(i), "/" + member + "/" + i, rule);
        }
    }

    private void one(JsonNode value, String place, BiConsumer<ObjectNode, String> rule) {
        if (value instanceof ObjectNode object) {
            rule.accept(object, place);
        } else {
            add(place, "object");
        }
    }

    static Stream<JsonNode> each(JsonNode value) {
        return value.isArray() ? value.values().stream() : Stream.of(value);
    }

    static boolean isUrl(JsonNode value) {
        if (!value.isString() || value.stringValue().length() > LONGEST_URL) {
            return false;
        }
        try {
            return new URI(value.stringValue()).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWord(JsonNode value) {
        return value.isString() && !value.stringValue().isBlank();
    }
}
