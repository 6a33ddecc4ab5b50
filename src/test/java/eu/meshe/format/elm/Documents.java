package eu.meshe.format.elm;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes sealed documents apart and puts them together again, changed. */
final class Documents {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Documents() {}

    static String payload(byte[] document) {
        return JSON.readTree(document).path("payload").asString();
    }

    static byte[] withPayload(byte[] document, String payload) {
        var node = (ObjectNode) JSON.readTree(document);
        node.put("payload", payload);
        return JSON.writeValueAsBytes(node);
    }

    static byte[] withSignatureMember(byte[] document, String member, String value) {
        var node = (ObjectNode) JSON.readTree(document);
        ((ObjectNode) node.path("signatures").path(0)).put(member, value);
        return JSON.writeValueAsBytes(node);
    }

    static String signatureMember(byte[] document, String member) {
        return JSON.readTree(document).path("signatures").path(0).path(member).asString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
