package eu.meshe.format.elm.seal;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 7515, 2). One text for one value: stray bits at the end are refused. */
final class Base64Url {

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<byte[]> decode(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
