package eu.meshe.signing.certificate;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key of a custody with the certificates that others have given it. */
public record CertifiedKey(SigningKey key, List<X509Certificate> certificates) implements SigningKey {

    /** @throws IllegalArgumentException if the first certificate is another key's */
    public CertifiedKey {
        certificates = List.copyOf(certificates);
        if (certificates.isEmpty() || !certificates.getFirst().getPublicKey().equals(key.publicKey())) {
            throw new IllegalArgumentException("The certificate is not one of this key");
        }
    }

    @Override
    public KeyAlgorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public String verificationMethod() {
        return key.verificationMethod();
    }

    @Override
    public PublicKey publicKey() {
        return key.publicKey();
    }

    @Override
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
