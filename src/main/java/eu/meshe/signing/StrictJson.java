package eu.meshe.signing;

import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
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

    /** The byte order mark in UTF-8. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int DEEPEST = 64;
    private static final int MOST_TOKENS = 200_000;
    private static final int LONGEST_NUMBER = 60;

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

    /**
     * Refuses the same, and reads what is right in half the time: it finds a member named twice while it builds the tree. It takes bytes for UTF-8
     * and does not guess that they are anything else.
     */
    private static final JsonMapper QUICK = mapper(JsonFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    // then a look-up of a member by a name of ours finds the very same text, and compares no letters
                    .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .build())
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
        return switch (Utf8.of(document)) {
            case BROKEN -> refused("signing.json.notUtf8");
            case PLAIN -> parse(document, new JsonOddity(false));
            case WITH_SURROGATES -> parse(document, new JsonOddity(true));
        };
    }

    private static Result parse(byte[] document, JsonOddity oddity) {
        int start = startsWithMark(document) ? MARK.length : 0;
        return parsed(() -> read(document, start), oddity);
    }

    private static boolean startsWithMark(byte[] document) {
        return document.length >= MARK.length && Arrays.equals(document, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** The same of a text that stood in another document. */
    public static Result parse(String document) {
        if (document.length() > LARGEST) {
            return refused("signing.json.tooLarge", LARGEST / 1024 / 1024);
        }
        return parsed(() -> read(document), new JsonOddity(true));
    }

    private static Result parsed(Supplier<@Nullable JsonNode> document, JsonOddity oddity) {
        try {
            var value = document.get();
            if (value == null || value.isMissingNode()) {
                return refused("signing.json.empty");
            }
            var odd = oddity.find(value);
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

    /** What is refused is read once more, as text, to say where it is wrong. */
    private static @Nullable JsonNode read(byte[] document, int start) {
        try (var parser = QUICK.createParser(document, start, document.length - start)) {
            return QUICK.readTree(parser);
        } catch (JacksonException e) {
            return read(MAPPER, new String(document, start, document.length - start, StandardCharsets.UTF_8));
        }
    }

    private static @Nullable JsonNode read(String document) {
        try {
            return read(QUICK, document);
        } catch (JacksonException e) {
            return read(MAPPER, document);
        }
    }

    /** From one array, which the parser reads where it lies: it would copy a stream piece by piece, and a long text with it. */
    private static @Nullable JsonNode read(JsonMapper mapper, String document) {
        try (var parser = mapper.createParser(document.toCharArray())) {
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

    private static Result refused(String key, Object... arguments) {
        return new Result.Refused("", Message.of(key, arguments));
    }
}
