package eu.meshe.signing.custody;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealCertificate;
import eu.meshe.signing.did.Multikey;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key that came out of a file and is held in memory. */
final class FileKey implements SigningKey {

    private final String id;
    private final PrivateKey privateKey;
    private final X509Certificate certificate;
    private final KeyAlgorithm algorithm;
    private final String verificationMethod;

    FileKey(String id, PrivateKey privateKey, X509Certificate certificate) throws GeneralSecurityException {
        this.id = id;
        this.privateKey = CryptoProvider.imported(privateKey);
        this.certificate = certificate;
        this.algorithm = Multikey.algorithmOf(certificate.getPublicKey())
                .orElseThrow(() -> new GeneralSecurityException("A key of no kind that is used here"));
        this.verificationMethod = SealCertificate.verificationMethod(certificate);
    }

    @Override
    public KeyAlgorithm algorithm() {
        return algorithm;
    }

    @Override
    public String verificationMethod() {
        return verificationMethod;
    }

    @Override
    public PublicKey publicKey() {
        return certificate.getPublicKey();
    }

    /** PKCS#12 keeps no key without a certificate; those of Ed25519 and ML-DSA keys serve no other end and are not shown. */
    @Override
    public List<X509Certificate> certificates() {
        return algorithm == KeyAlgorithm.P256 || algorithm == KeyAlgorithm.RSA ? List.of(certificate) : List.of();
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = CryptoProvider.signer(algorithm, privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SigningException("The key " + id + " could not sign", e);
        }
    }

    @Override
    public String toString() {
        return "FileKey[" + id + "]";
    }
}
