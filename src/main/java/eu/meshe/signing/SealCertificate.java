package eu.meshe.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The self-signed certificate of a key: who seals, until when, and the address the key is found under. */
final class SealCertificate {

    /** Long enough for a credential's usual life; a new key is made well before it ends. */
    static final Duration LIFE = Duration.ofDays(5 * 365);

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int URI_NAME = 6;

    private SealCertificate() {}

    static X509Certificate issue(
            KeyPair pair,
            KeyAlgorithm algorithm,
            SealSubject subject,
            String verificationMethod,
            Instant now,
            SecureRandom random)
            throws GeneralSecurityException, IOException {
        var name = name(subject);
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(127, random).add(BigInteger.ONE),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.plus(LIFE)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, verificationMethod)));
        try {
            var signer = new JcaContentSignerBuilder(signatureName(algorithm)).build(pair.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("The certificate could not be signed", e);
        }
    }

    /** The key's address, which the certificate carries as a URI among its subject's alternative names. */
    static String verificationMethod(X509Certificate certificate) throws GeneralSecurityException {
        var names = certificate.getSubjectAlternativeNames();
        if (names == null) {
            throw new GeneralSecurityException("The certificate names no address");
        }
        return names.stream()
                .filter(entry -> entry.getFirst().equals(URI_NAME))
                .map(entry -> (String) entry.getLast())
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("The certificate names no address"));
    }

    private static X500Name name(SealSubject subject) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, subject.country())
                .addRDN(BCStyle.O, subject.organisation())
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, subject.organisationIdentifier())
                .addRDN(BCStyle.CN, subject.commonName())
                .build();
    }

    private static String signatureName(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> "Ed25519";
            case P256 -> "SHA256withECDSA";
            case RSA -> "SHA256withRSA";
            case ML_DSA_44 -> "ML-DSA-44";
        };
    }
}
