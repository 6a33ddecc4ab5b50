package eu.meshe.signing;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A private key that can be used but not seen: it may live in a file, or in hardware. */
public interface SigningKey {

    KeyAlgorithm algorithm();

    /** The address others find the public key under: a DID URL such as {@code did:web:example.org:i:north#key-1}. */
    String verificationMethod();

    /** The DID that vouches for it: the verification method without its fragment. */
    default String controller() {
        var method = verificationMethod();
        var hash = method.indexOf('#');
        return hash < 0 ? method : method.substring(0, hash);
    }

    PublicKey publicKey();

    /** The certificate chain, the key's own first; empty for keys without one. */
    List<X509Certificate> certificates();

    /**
     * Signs the bytes. Ed25519: the 64-byte signature of RFC 8032. P-256: SHA-256, the 64-byte r‖s of RFC 7518, 3.4.
     * RSA: SHA-256, PKCS#1 v1.5 (RFC 8017, 8.2). ML-DSA-44: FIPS 204, pure, without context.
     *
     * @throws SigningException if the key cannot be used (the token is gone, the file was removed)
     */
    byte[] sign(byte[] message);
}
