package eu.meshe.signing.did;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.Jwk;
import java.security.PublicKey;
import java.util.Optional;

/**
 * The DID method whose identifier is the key itself as JSON (did:jwk). Nobody vouches for whose key it is. Its one key has the address
 * {@code did:jwk:…#0}.
 */
public final class DidJwk {

    private static final String PREFIX = "did:jwk:";
    private static final String FRAGMENT = "#0";

    /** Characters; a key of RSA with 4096 bits has about a thousand. */
    private static final int LONGEST = 8192;

    private DidJwk() {}

    public static boolean isDidJwk(String did) {
        return did.startsWith(PREFIX);
    }

    /** The key behind a did:jwk or the DID URL of its key; empty when malformed, of a kind we do not know, or not for signatures. */
    public static Optional<PublicKey> find(String didUrl) {
        if (!isDidJwk(didUrl) || didUrl.length() > LONGEST) {
            return Optional.empty();
        }
        var hash = didUrl.indexOf('#');
        if (hash >= 0 && !didUrl.substring(hash).equals(FRAGMENT)) {
            return Optional.empty();
        }
        var encoded = hash < 0 ? didUrl.substring(PREFIX.length()) : didUrl.substring(PREFIX.length(), hash);
        return Base64Url.decode(encoded).map(StrictJson::parse).flatMap(DidJwk::key);
    }

    private static Optional<PublicKey> key(StrictJson.Result json) {
        return json instanceof StrictJson.Result.Read read
                        && !read.value().path("use").asString("sig").equals("enc")
                ? Jwk.find(read.value())
                : Optional.empty();
    }
}
