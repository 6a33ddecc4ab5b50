package eu.meshe.signing.integrity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Gives every node of an expanded JSON-LD document that has none a name, so that it keeps it in every part (skolemizeExpandedJsonLd). */
final class NodeNames {

    /** What the names begin with; never signed, and never seen outside. */
    static final String PREFIX = "urn:bnid:";

    private int given;

    JsonArray give(JsonArray expanded) {
        var named = Json.createArrayBuilder();
        expanded.forEach(value -> named.add(value(value)));
        return named.build();
    }

    private JsonValue value(JsonValue value) {
        return switch (value) {
            case JsonArray array -> give(array);
            case JsonObject object -> object.containsKey("@value") ? object : node(object);
            default -> value;
        };
    }

    private JsonObject node(JsonObject node) {
        var named = Json.createObjectBuilder();
        node.forEach((property, value) -> named.add(property, value(value)));
        if (node.containsKey("@list")) {
            throw new IllegalArgumentException("The nodes of an ordered list keep no names in a part of it");
        }
        if (!(node.get("@id") instanceof JsonString id)) {
            named.add("@id", PREFIX + "n" + given++);
        } else if (id.getString().startsWith("_:")) {
            named.add("@id", PREFIX + "x" + id.getString().substring(2));
        }
        return named.build();
    }
}
