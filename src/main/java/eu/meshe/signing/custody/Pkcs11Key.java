package eu.meshe.signing.custody;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealCertificate;
import eu.meshe.signing.did.Multikey;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** A key that stays on its token; here are its name and its public half. */
final class Pkcs11Key implements SigningKey {

    private final String id;
    private final X509Certificate certificate;
    private final Pkcs11KeyCustody custody;
    private final PublicKey publicKey;
    private final KeyAlgorithm algorithm;
    private final String verificationMethod;

    Pkcs11Key(String id, X509Certificate certificate, Pkcs11KeyCustody custody) throws GeneralSecurityException {
        this.id = id;
        this.certificate = SealCertificate.parsed(certificate.getEncoded());
        this.custody = custody;
        this.publicKey = this.certificate.getPublicKey();
        this.algorithm = Multikey.algorithmOf(publicKey)
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
        return publicKey;
    }

    @Override
    public List<X509Certificate> certificates() {
        return List.of(certificate);
    }

    @Override
    public byte[] sign(byte[] message) {
        return custody.sign(id, algorithm, message);
    }

    @Override
    public String toString() {
        return "Pkcs11Key[" + id + "]";
    }
}
