package eu.meshe.signing.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
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
import org.bouncycastle.operator.ContentSigner;

/** The self-signed certificate of a key: who seals, until when, and the address the key is found under. */
public final class SealCertificate {

    /** Long enough for a credential's usual life; a new key is made well before it ends. */
    public static final Duration LIFE = Duration.ofDays(5 * 365);

    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
    private static final int URI_NAME = 6;

    private SealCertificate() {}

    public static X509Certificate selfSigned(
            PublicKey key,
            ContentSigner signer,
            SealSubject subject,
            String verificationMethod,
            Instant now,
            SecureRandom random)
            throws GeneralSecurityException, IOException {
        var name = name(subject);
        var builder = new JcaX509v3CertificateBuilder(
                name, serial(random), Date.from(now.minus(CLOCK_SKEW)), Date.from(now.plus(LIFE)), name, key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key));
        builder.addExtension(Extension.subjectAlternativeName, false, address(verificationMethod));
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /** The certificate in DER, as an object of the JDK's own provider. */
    public static X509Certificate parsed(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    static GeneralNames address(String verificationMethod) {
        return new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, verificationMethod));
    }

    /** Positive and of 127 random bits (RFC 5280, 4.1.2.2). */
    static BigInteger serial(SecureRandom random) {
        return new BigInteger(127, random).add(BigInteger.ONE);
    }

    /** The key's address, which the certificate carries as a URI among its subject's alternative names. */
    public static String verificationMethod(X509Certificate certificate) throws GeneralSecurityException {
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

    static X500Name name(SealSubject subject) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, subject.country())
                .addRDN(BCStyle.O, subject.organisation())
                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, subject.organisationIdentifier())
                .addRDN(BCStyle.CN, subject.commonName())
                .build();
    }
}
