package eu.meshe.format.elm.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON on its way out: members in the order in which they were set, no white space. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    public static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    public static byte[] writeBytes(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }
}
