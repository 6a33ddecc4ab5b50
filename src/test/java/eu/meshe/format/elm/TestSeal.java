package eu.meshe.format.elm;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A freshly made P-256 key with a certificate of its own, as an institution that does not exist would have. */
final class TestSeal implements SigningKey {

    private final KeyPair pair;
    private final X509Certificate certificate;

    TestSeal() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
            certificate = certificate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate() throws Exception {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "IE")
                .addRDN(BCStyle.O, "University of Nowhere")
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, "NTRIE-0000001")
                .addRDN(BCStyle.CN, "Seal of the University of Nowhere")
                .build();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.valueOf(4711),
                Date.from(Instant.parse("2024-01-01T00:00:00Z")),
                Date.from(Instant.parse("2044-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    @Override
    public KeyAlgorithm algorithm() {
        return KeyAlgorithm.P256;
    }

    @Override
    public String verificationMethod() {
        return "did:web:nowhere.example#seal-1";
    }

    @Override
    public PublicKey publicKey() {
        return pair.getPublic();
    }

    @Override
    public List<X509Certificate> certificates() {
        return List.of(certificate);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
