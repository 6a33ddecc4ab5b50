package eu.meshe.signing;

import eu.meshe.platform.Message;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON of strangers. What two readers could understand differently is refused: a member named twice, half a surrogate pair, a number
 * beyond a double, bytes that are no UTF-8. Size and depth are bounded. A byte order mark is passed over (RFC 8259, 8.1).
 */
public final class StrictJson {

    /** Bytes of a document. */
    public static final int LARGEST = 4 * 1024 * 1024;

    /** What stands in place of bytes that are no UTF-8 (Unicode 17.0, 3.9.6). */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int DEEPEST = 64;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST_NUMBER = 60;
    private static final int LARGEST_EXPONENT = 300;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxTokenCount(MOST_TOKENS)
            .maxNumberLength(LONGEST_NUMBER)
            .maxNameLength(2000)
            .maxStringLength(LARGEST)
            .build();

    /** Knows where a member stands that is named twice. */
    private static final JsonMapper MAPPER = mapper(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Refuses the same, and reads what is right in half the time: it finds a member named twice while it builds the tree. */
    private static final JsonMapper QUICK = mapper(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictJson() {}

    private static JsonMapper.Builder mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** What came of reading. */
    public sealed interface Result {

        record Read(JsonNode value) implements Result {}

        /** @param place a JSON pointer or {@code line:column}; empty for the document as a whole */
        record Refused(String place, Message why) implements Result {}
    }

    public static Result parse(byte[] document) {
        if (document.length > LARGEST) {
            return refused("signing.json.tooLarge", LARGEST / 1024 / 1024);
        }
        var text = new String(document, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) >= 0 && !isUtf8(document)
                ? refused("signing.json.notUtf8")
                : parse(text.toCharArray(), text.startsWith("\uFEFF") ? 1 : 0, text.length());
    }

    /** Whether the replacement characters stood in the document itself. */
    private static boolean isUtf8(byte[] document) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The same of a text that stood in another document. */
    public static Result parse(String document) {
        if (document.length() > LARGEST) {
            return refused("signing.json.tooLarge", LARGEST / 1024 / 1024);
        }
        return parse(document.toCharArray(), 0, document.length());
    }

    /** From one array, which the parser reads where it lies: it would copy a stream piece by piece, and a long text with it. */
    private static Result parse(char[] document, int start, int end) {
        try {
            var value = read(document, start, end);
            if (value == null || value.isMissingNode()) {
                return refused("signing.json.empty");
            }
            var odd = findOddity(value);
            return odd == null ? new Result.Read(value) : odd;
        } catch (StreamConstraintsException e) {
            return refused("signing.json.tooComplex");
        } catch (JacksonException e) {
            return describe(e);
        } catch (NumberFormatException e) {
            // what not even BigDecimal holds: Jackson says so without a place
            return refused("signing.json.number");
        }
    }

    /** What is refused is read once more, to say where it is wrong. */
    private static JsonNode read(char[] document, int start, int end) {
        try {
            return read(QUICK, document, start, end);
        } catch (JacksonException e) {
            return read(MAPPER, document, start, end);
        }
    }

    private static JsonNode read(JsonMapper mapper, char[] document, int start, int end) {
        try (var parser = mapper.createParser(document, start, end - start)) {
            return mapper.readTree(parser);
        }
    }

    private static Result describe(JacksonException e) {
        var location = e.getLocation();
        var place = location == null ? "" : location.getLineNr() + ":" + location.getColumnNr();
        var text = e.getOriginalMessage();
        var duplicate = text != null && text.startsWith("Duplicate");
        return new Result.Refused(place, Message.of(duplicate ? "signing.json.duplicate" : "signing.json.malformed"));
    }

    private static Result.@org.jspecify.annotations.Nullable Refused findOddity(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING ->
                hasLoneSurrogate(value.stringValue())
                        ? new Result.Refused("", Message.of("signing.json.surrogate"))
                        : null;
            case NUMBER ->
                !value.isInt() && !value.isLong() && isBeyondDouble(value.decimalValue())
                        ? new Result.Refused("", Message.of("signing.json.number"))
                        : null;
            case ARRAY -> findOddElement(value);
            case OBJECT -> findOddMember(value);
            default -> null;
        };
    }

    private static Result.@org.jspecify.annotations.Nullable Refused findOddElement(JsonNode array) {
        for (int i = 0; i < array.size(); i++) {
            var found = findOddity(array.get(i));
            if (found != null) {
                return new Result.Refused("/" + i + found.place(), found.why());
            }
        }
        return null;
    }

    private static Result.@org.jspecify.annotations.Nullable Refused findOddMember(JsonNode object) {
        for (var member : object.properties()) {
            if (hasLoneSurrogate(member.getKey())) {
                return new Result.Refused("", Message.of("signing.json.surrogate"));
            }
            var found = findOddity(member.getValue());
            if (found != null) {
                return new Result.Refused(child("", member.getKey()) + found.place(), found.why());
            }
        }
        return null;
    }

    /** The JSON pointer of a member (RFC 6901). */
    public static String child(String pointer, String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? pointer + "/" + name
                : pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** UTF-8 has no bytes for half a pair; what is written instead would be signed in place of what was read. */
    public static boolean hasLoneSurrogate(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isBeyondDouble(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
                || Math.abs((long) number.scale()) > LARGEST_EXPONENT;
    }

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused("", Message.of(key, arguments));
    }
}
