package eu.meshe.signing.did;

import java.security.PublicKey;
import java.util.Optional;

/** The DID method whose identifier is the key itself (did:key), Ed25519 and P-256. Nobody vouches for whose key it is. */
public final class DidKey {

    private static final String PREFIX = "did:key:";

    private DidKey() {}

    public static String of(PublicKey key) {
        return PREFIX + Multikey.encode(key);
    }

    /** The DID URL of the one key of that DID. */
    public static String verificationMethod(PublicKey key) {
        return of(key) + "#" + Multikey.encode(key);
    }

    public static boolean isDidKey(String did) {
        return did.startsWith(PREFIX);
    }

    /** The key behind a did:key or the DID URL of its key; empty when malformed, of another kind, or when the fragment names another key. */
    public static Optional<PublicKey> find(String didUrl) {
        if (!isDidKey(didUrl)) {
            return Optional.empty();
        }
        var hash = didUrl.indexOf('#');
        var multikey = hash < 0 ? didUrl.substring(PREFIX.length()) : didUrl.substring(PREFIX.length(), hash);
        var sameKey = hash < 0 || didUrl.substring(hash + 1).equals(multikey);
        return sameKey ? Multikey.decode(multikey) : Optional.empty();
    }
}
