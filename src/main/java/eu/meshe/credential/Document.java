package eu.meshe.credential;

import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that somebody brought, with what every format would otherwise find out again: what they are as JSON. Not safe to share between
 * threads.
 */
public final class Document {

    private final byte[] bytes;
    private StrictJson.@Nullable Result json;
    private @Nullable String text;
    private @Nullable String content;
    private StrictJson.@Nullable Result contentJson;

    public Document(byte[] bytes) {
        this.bytes = bytes;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Read as JSON, strictly. */
    public StrictJson.Result json() {
        if (json == null) {
            json = StrictJson.parse(bytes);
        }
        return json;
    }

    /** A text that the document carries inside, read as JSON, strictly; the one that was asked for last is kept. */
    public StrictJson.Result json(String within) {
        var known = contentJson;
        if (known == null || !within.equals(content)) {
            known = StrictJson.parse(within);
            content = within;
            contentJson = known;
        }
        return known;
    }

    /** Read as UTF-8, what is not UTF-8 replaced. */
    public String text() {
        if (text == null) {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text;
    }
}
