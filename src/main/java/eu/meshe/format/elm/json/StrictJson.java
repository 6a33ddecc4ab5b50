package eu.meshe.format.elm.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as strictly as a sealed document deserves: a member given twice, anything after the end, nesting beyond 200 levels or a
 * document beyond 10 MiB is refused (RFC 8259, 4: names should be unique; two readers must not see two contents).
 */
public final class StrictJson {

    /** Bytes; well above the 2 MiB that the door lets in, so that the door's limit is the one people meet. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int DEEPEST = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LARGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    public static Parsed parse(byte[] json) {
        if (json.length > LARGEST) {
            return new NotJson("more than " + LARGEST + " bytes", LARGEST);
        }
        try {
            return parsed(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    public static Parsed parse(String json) {
        if (json.length() > LARGEST) {
            return new NotJson("more than " + LARGEST + " characters", LARGEST);
        }
        try {
            return parsed(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return notJson(e);
        }
    }

    public static String write(JsonNode json) {
        return MAPPER.writeValueAsString(json);
    }

    public static byte[] writeBytes(JsonNode json) {
        return MAPPER.writeValueAsBytes(json);
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    private static Parsed parsed(JsonNode node) {
        return node == null || node instanceof MissingNode ? new NotJson("empty", 0) : new Json(node);
    }

    private static NotJson notJson(JacksonException e) {
        var where = e.getLocation();
        var offset = where == null ? 0 : Math.max(where.getByteOffset(), where.getCharOffset());
        return new NotJson(e.getOriginalMessage(), Math.max(0, offset));
    }

    /** What came of parsing. */
    public sealed interface Parsed {}

    public record Json(JsonNode node) implements Parsed {}

    /**
     * @param why what the parser says
     * @param offset the byte (or character, in a text) where it stopped
     */
    public record NotJson(String why, long offset) implements Parsed {}
}
