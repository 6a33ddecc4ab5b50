package eu.meshe.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** The bytes of a stranger's XML as text, before any parser sees them. */
public final class XmlText {

    private static final int PROLOGUE = 16 * 1024;

    private static final Pattern ENCODING = Pattern.compile(
            "(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]{0,80}?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]{0,39})");

    private XmlText() {}

    /**
     * The text, strictly decoded: byte order mark first, then the encoding the XML declaration names, else UTF-8.
     *
     * @throws IllegalArgumentException if there is no such encoding
     */
    public static String decode(byte[] document) throws CharacterCodingException {
        var start = new String(document, 0, Math.min(document.length, 200), StandardCharsets.ISO_8859_1);
        var named = ENCODING.matcher(start);
        var charset = start.startsWith("\u00FE\u00FF") || start.startsWith("\u00FF\u00FE")
                ? StandardCharsets.UTF_16
                : named.lookingAt() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        var text = charset.newDecoder().decode(ByteBuffer.wrap(document)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Byte order marks, zero bytes and white space aside: most documents are no XML, and that shows at once. */
    private static boolean beginsWithBracket(byte[] document) {
        for (var letter : document) {
            if (letter > ' ') {
                return letter == '<';
            }
        }
        return false;
    }

    /**
     * Where the XML declaration and the comments before the root element end: a document type declaration, the root element, or something
     * that is no XML. Only the first 16 KiB are looked at, and letters of ASCII are right whatever the encoding.
     */
    public static String afterPrologue(byte[] document) {
        if (!beginsWithBracket(document)) {
            return "";
        }
        var start =
                new String(Arrays.copyOf(document, Math.min(document.length, PROLOGUE)), StandardCharsets.ISO_8859_1);
        // Byte order marks and UTF-16's zero bytes aside, the beginning is plain letters in every encoding XML knows.
        var rest = start.replaceAll("\\A(?:\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)|\u0000", "")
                .stripLeading();
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            var close = rest.startsWith("<?") ? "?>" : "-->";
            var end = rest.indexOf(close);
            rest = end < 0 ? "" : rest.substring(end + close.length()).stripLeading();
        }
        return rest;
    }
}
