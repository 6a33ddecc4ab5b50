package eu.meshe.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Hash algorithms, each looked up among the providers once: for a few hundred bytes the search takes longer than the hash. Safe in threads. */
public final class Digests {

    /** Never fed with anything. */
    private static final Map<String, MessageDigest> UNUSED = new ConcurrentHashMap<>();

    private Digests() {}

    /**
     * A new one.
     *
     * @param algorithm as Java calls it, such as {@code SHA-256}; never from a document
     * @throws SigningException if there is none of that name
     */
    public static MessageDigest of(String algorithm) {
        var unused = UNUSED.get(algorithm);
        return unused == null ? lookedUp(algorithm) : clone(unused);
    }

    private static MessageDigest lookedUp(String algorithm) {
        try {
            var found = MessageDigest.getInstance(algorithm);
            UNUSED.put(algorithm, found);
            return clone(found);
        } catch (NoSuchAlgorithmException e) {
            throw new SigningException(algorithm + " is not available", e);
        }
    }

    private static MessageDigest clone(MessageDigest unused) {
        try {
            return (MessageDigest) unused.clone();
        } catch (CloneNotSupportedException e) {
            throw new SigningException(unused + " cannot be copied", e);
        }
    }
}
