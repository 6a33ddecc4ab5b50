package eu.meshe.verification.web;

import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A form with a file (RFC 7578; RFC 2046, 5.1), read in memory: servers' own form parsers write what is uploaded to disk, and of what is
 * verified nothing is kept. Takes a form with one part, whatever the part is called; says why it takes no other.
 */
final class FormBody {

    /** What a form may have around its document, in bytes. */
    static final int MOST_AROUND = 16 * 1024;

    /** RFC 2046, 5.1.1. */
    private static final int LONGEST_BOUNDARY = 70;

    private static final int LONGEST_HEADERS = 8 * 1024;
    private static final byte[] END_OF_HEADERS = ascii("\r\n\r\n");
    /** Blanks may follow the boundary; a part without headers has nothing more before its empty line. */
    private static final Pattern REST_OF_BOUNDARY = Pattern.compile("[ \\t]*(\\r\\n|$)");

    private static final Pattern ENCODED =
            Pattern.compile("(?im)^content-transfer-encoding:[ \\t]*(?!(?:7bit|8bit|binary)[ \\t]*$)\\S");

    private final byte[] body;
    private final byte[] delimiter;
    private int at;

    /** The body must begin with the boundary ({@link #begins}). */
    FormBody(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ascii("\r\n--" + boundary);
    }

    /** The boundary that a Content-Type names, if it is a form's. */
    static Optional<String> boundary(@Nullable String type) {
        if (type == null || !type.regionMatches(true, 0, "multipart/", 0, 10)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MediaType.parseMediaType(type).getParameter("boundary"))
                    .map(FormBody::unquoted)
                    .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY);
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    /** Whether the body is such a form at all; if not, it is taken for the document, whatever its type says. */
    static boolean begins(byte[] body, String boundary) {
        return matches(body, 0, ascii("--" + boundary));
    }

    SentDocument onlyPart() {
        at = delimiter.length - 2;
        if (isLast()) {
            return refused("", Message.of("verification.upload.empty"));
        }
        var headers = headers();
        if (headers == null) {
            return refused("part 1", Message.of("verification.upload.broken"));
        }
        var begin = at;
        var end = find(delimiter, begin, body.length);
        if (end < 0) {
            return refused("part 1", Message.of("verification.upload.cut"));
        }
        at = end + delimiter.length;
        if (!isLast()) {
            return refused("part 2", Message.of("verification.upload.several"));
        }
        return ENCODED.matcher(headers).find()
                ? refused("part 1", Message.of("verification.upload.encoded"))
                : new SentDocument.Found(Arrays.copyOfRange(body, begin, end));
    }

    private static SentDocument refused(String place, Message why) {
        return new SentDocument.Refused(place, why);
    }

    /** RFC 2046, 5.1.1: two hyphens after the boundary end the form. */
    private boolean isLast() {
        return matches(body, at, ascii("--"));
    }

    /** The headers of the part that begins here, and on to its content; {@code null} where the part is broken. */
    private @Nullable String headers() {
        var end = find(END_OF_HEADERS, at, Math.min(body.length, at + LONGEST_HEADERS));
        if (end < 0) {
            return null;
        }
        var headers = new String(body, at, end - at, StandardCharsets.ISO_8859_1);
        at = end + END_OF_HEADERS.length;
        return REST_OF_BOUNDARY.matcher(headers).lookingAt() ? headers : null;
    }

    private int find(byte[] wanted, int from, int to) {
        for (var place = from; place <= to - wanted.length; place++) {
            if (body[place] == wanted[0] && matches(body, place, wanted)) {
                return place;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] body, int place, byte[] wanted) {
        return place + wanted.length <= body.length
                && Arrays.equals(body, place, place + wanted.length, wanted, 0, wanted.length);
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
