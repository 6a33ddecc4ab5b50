package eu.meshe.signing.certificate;

import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;

/**
 * A small authority that certifies the sealing keys of institutions: one anchor, certificates directly below it, and a list of those that no
 * longer hold (RFC 5280). It says that the exchange knows whose key it is; it is no qualified trust service.
 */
public final class CertificateAuthority {

    /** How long a certificate of an institution holds. */
    public static final Duration LIFE = SealCertificate.LIFE;

    /** How long an anchor holds. */
    public static final Duration ANCHOR_LIFE = Duration.ofDays(20 * 365);

    private final SigningKey key;
    private final X509Certificate anchor;
    private final Addresses addresses;
    private final SecureRandom random;

    /**
     * Where others find what the certificates refer to.
     *
     * @param anchor the anchor in DER (RFC 5280, 4.2.2.1)
     * @param revocations the list of revoked certificates in DER (4.2.1.13)
     */
    public record Addresses(String anchor, String revocations) {}

    /** A certificate that no longer holds since its key was stolen. */
    public record Revoked(BigInteger serial, Instant since) {}

    /** @param key the anchor's own; of a kind that X.509 knows how to check everywhere: P-256 */
    public CertificateAuthority(SigningKey key, X509Certificate anchor, Addresses addresses, SecureRandom random) {
        this.key = key;
        this.anchor = anchor;
        this.addresses = addresses;
        this.random = random;
    }

    /** The self-signed certificate of an authority that certifies no other authorities (path length 0). */
    public static X509Certificate anchor(SigningKey key, SealSubject subject, Instant now, SecureRandom random) {
        try {
            var name = SealCertificate.name(subject);
            var builder = builder(name, name, key.publicKey(), now, now.plus(ANCHOR_LIFE), random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(key.publicKey()));
            return SealCertificate.parsed(builder.build(new X509Signer(key)).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The anchor could not be made", e);
        }
    }

    public X509Certificate anchor() {
        return anchor;
    }

    /**
     * Certifies a key.
     *
     * @param verificationMethod the key's address, which the certificate names among its subject's alternative names
     * @return the chain: the key's certificate, then the anchor
     */
    public List<X509Certificate> certify(
            PublicKey publicKey, SealSubject subject, String verificationMethod, Instant now) {
        try {
            var builder = builder(
                    X500Name.getInstance(anchor.getSubjectX500Principal().getEncoded()),
                    SealCertificate.name(subject),
                    publicKey,
                    now,
                    now.plus(LIFE),
                    random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            // ETSI EN 319 412-2, 4.3.2, and 412-3, 4.3.1: a seal that commits the organisation to what it seals
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(publicKey));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions().createAuthorityKeyIdentifier(anchor.getPublicKey()));
            builder.addExtension(Extension.subjectAlternativeName, false, SealCertificate.address(verificationMethod));
            builder.addExtension(Extension.cRLDistributionPoints, false, revocationsAddress());
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, uri(addresses.anchor())));
            return List.of(
                    SealCertificate.parsed(builder.build(new X509Signer(key)).getEncoded()), anchor);
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The key could not be certified", e);
        }
    }

    /**
     * The list of certificates that no longer hold, in DER (RFC 5280, 5). Its number is its date in seconds, so that it grows.
     *
     * @param next when a newer one will be there at the latest
     */
    public byte[] revocationList(List<Revoked> revoked, Instant now, Instant next) {
        try {
            var builder = new JcaX509v2CRLBuilder(anchor.getSubjectX500Principal(), Date.from(now));
            builder.setNextUpdate(Date.from(next));
            revoked.forEach(one -> builder.addCRLEntry(one.serial(), Date.from(one.since()), CRLReason.keyCompromise));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions().createAuthorityKeyIdentifier(anchor.getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return builder.build(new X509Signer(key)).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new SigningException("The list of revoked certificates could not be made", e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant until, SecureRandom random) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                SealCertificate.serial(random),
                Date.from(now.minus(SealCertificate.CLOCK_SKEW)),
                Date.from(until),
                subject,
                key);
    }

    private CRLDistPoint revocationsAddress() {
        var name = new DistributionPointName(new GeneralNames(uri(addresses.revocations())));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static JcaX509ExtensionUtils extensions() throws GeneralSecurityException {
        return new JcaX509ExtensionUtils();
    }
}
