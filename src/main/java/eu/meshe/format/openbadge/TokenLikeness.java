package eu.meshe.format.openbadge;

import eu.meshe.credential.CredentialFormat.Fit;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Whether a text is meant as a credential in a JSON Web Token: by what its parts seem to say, though it may be cut short or broken. */
final class TokenLikeness {

    private static final Base64.Decoder BASE64URL = Base64.getUrlDecoder();

    private TokenLikeness() {}

    static Fit of(String text) {
        var stripped = text.strip();
        var dot = stripped.indexOf('.');
        if (!stripped.startsWith("eyJ") || dot < 0 || stripped.indexOf('~') >= 0) {
            return Fit.NONE;
        }
        var header = decoded(stripped.substring(0, dot));
        if (!header.contains("\"alg\"") || header.contains("sd-jwt")) {
            return Fit.NONE;
        }
        var end = stripped.indexOf('.', dot + 1);
        return fit(header, decoded(stripped.substring(dot + 1, end < 0 ? stripped.length() : end)));
    }

    private static Fit fit(String header, String payload) {
        if (BadgeReader.TYPES.stream().anyMatch(type -> payload.contains("\"" + type + "\""))) {
            return Fit.OWN;
        }
        return payload.contains("\"VerifiableCredential\"") || header.contains("\"vc+") ? Fit.GENERAL : Fit.NONE;
    }

    /** As far as it can be decoded. */
    private static String decoded(String part) {
        try {
            var whole = part.length() % 4 == 1 ? part.substring(0, part.length() - 1) : part;
            return new String(BASE64URL.decode(whole), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
