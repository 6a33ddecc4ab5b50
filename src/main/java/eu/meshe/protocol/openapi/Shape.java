package eu.meshe.protocol.openapi;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A JSON schema written out for a reader: either its members and what they hold, or an example that could be sent. */
final class Shape {

    private static final String STEP = "  ";
    private static final int DEEPEST = 6;
    private final JsonNode document;
    private final boolean asExample;

    private Shape(JsonNode document, boolean asExample) {
        this.document = document;
        this.asExample = asExample;
    }

    /** {@code {"label"?: text, "until": date}}, a member a line. */
    static String members(JsonNode document, JsonNode schema) {
        return new Shape(document, false).write(schema, "", Set.of());
    }

    /** {@code {"label": "text", "until": "2027-03-12"}}, a member a line. */
    static String example(JsonNode document, JsonNode schema) {
        return new Shape(document, true).write(schema, "", Set.of());
    }

    /** @param around the names of the schemas this one stands in, so that one which holds itself has an end */
    private String write(JsonNode schema, String indent, Set<String> around) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return around.contains(reference) || around.size() >= DEEPEST
                    ? "{}"
                    : write(document.at(reference.substring(1)), indent, with(around, reference));
        }
        if (schema.has("items")) {
            return "[" + write(schema.get("items"), indent, around) + "]";
        }
        if (schema.has("properties")) {
            return object(schema, indent, around);
        }
        if (schema.path("additionalProperties").isObject()) {
            return "{" + (asExample ? "\"en\": " : "…: ") + write(schema.get("additionalProperties"), indent, around)
                    + "}";
        }
        return asExample ? Example.of(schema) : kind(schema);
    }

    private String object(JsonNode schema, String indent, Set<String> around) {
        var always = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        return schema.get("properties").properties().stream()
                .map(member -> indent + STEP + "\"" + member.getKey() + "\""
                        + (asExample || always.contains(member.getKey()) ? "" : "?") + ": "
                        + write(member.getValue(), indent + STEP, around))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
    }

    private static String kind(JsonNode schema) {
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining(" | "));
        }
        var type = schema.path("type").asString("any");
        return schema.path("format").isString() && "string".equals(type)
                ? schema.get("format").asString()
                : type;
    }

    private static Set<String> with(Set<String> around, String reference) {
        var more = new HashSet<>(around);
        more.add(reference);
        return more;
    }
}
