package eu.meshe.signing.sdjwt;

import eu.meshe.platform.Message;
import eu.meshe.signing.jose.Jws;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An SD-JWT in its compact form (RFC 9901, 4): the issuer's signed claims, what the holder discloses of the rest, and perhaps the holder's proof
 * of having the key it is bound to.
 *
 * @param claims the issuer's, as they were signed
 * @param disclosures as they stand in the text
 * @param keyBinding the holder's proof, as it stands in the text; {@code null} for none
 * @param presented all before the holder's proof: what that proof is about (4.3.1)
 */
public record SdJwt(
        Jws issued,
        ObjectNode claims,
        List<String> disclosures,
        @Nullable String keyBinding,
        String presented) {

    /** More than any credential of one person has; each costs a digest. */
    private static final int MOST_DISCLOSURES = 2000;

    private static final char TILDE = '~';

    /** What came of reading. */
    public sealed interface Result {

        record Read(SdJwt sdJwt) implements Result {}

        record Refused(String place, Message why) implements Result {}
    }

    /** Reads without checking anything. Never throws. */
    public static Result parse(String text) {
        var first = text.indexOf(TILDE);
        if (first < 0) {
            return refused("", "sdjwt.malformed");
        }
        var last = text.lastIndexOf(TILDE);
        var disclosures = new ArrayList<String>();
        for (int from = first + 1; from <= last; ) {
            if (disclosures.size() == MOST_DISCLOSURES) {
                return refused("", "sdjwt.tooMany");
            }
            var to = text.indexOf(TILDE, from);
            disclosures.add(text.substring(from, to));
            from = to + 1;
        }
        var keyBinding = last == text.length() - 1 ? null : text.substring(last + 1);
        return switch (Jws.parse(text.substring(0, first))) {
            case Jws.Result.Refused refused -> new Result.Refused(refused.place(), refused.why());
            case Jws.Result.Read read ->
                read.jws()
                        .claims()
                        .<Result>map(claims -> new Result.Read(
                                new SdJwt(read.jws(), claims, disclosures, keyBinding, text.substring(0, last + 1))))
                        .orElseGet(() -> refused("payload", "sdjwt.payload"));
        };
    }

    private static Result refused(String place, String key) {
        return new Result.Refused(place, Message.of(key));
    }
}
