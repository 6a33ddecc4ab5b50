package eu.meshe.signing;

import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.signing.timestamp.TimestampAuthority;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** A time-stamp authority that does not exist, with a root of its own; its clock says what a test wants. */
public final class TestTimestampAuthority implements TimestampAuthority {

    public static final String POLICY = "1.3.6.1.4.1.99999.1";

    private final KeyPair rootKey = pair();
    private final KeyPair key = pair();
    private final X509Certificate root;
    private final X509Certificate own;
    private Supplier<Instant> clock;
    private final @Nullable String listAddress;
    private long serial;

    public TestTimestampAuthority(Supplier<Instant> clock) {
        this(clock, Instant.parse("2024-01-01T00:00:00Z"), Duration.ofDays(20 * 365), true, null);
    }

    /**
     * One with a certificate of one's choice.
     *
     * @param forStamps whether its certificate is for time stamps, as it must be
     * @param listAddress where its certificate says that the root's revocation list is
     */
    public TestTimestampAuthority(
            Supplier<Instant> clock, Instant from, Duration life, boolean forStamps, @Nullable String listAddress) {
        this.clock = clock;
        this.listAddress = listAddress;
        try {
            var rootName = new X500Name("C=IE,O=Stamps of Nowhere,CN=Root of Nowhere's stamps " + from);
            root = certificate(rootName, rootKey, rootName, rootKey, from, life, true, false);
            own = certificate(
                    new X500Name("C=IE,O=Stamps of Nowhere,CN=Stamp Office of Nowhere"),
                    key,
                    rootName,
                    rootKey,
                    from,
                    life,
                    false,
                    forStamps);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same authority at another time. */
    public TestTimestampAuthority at(Instant moment) {
        clock = () -> moment;
        return this;
    }

    public X509Certificate root() {
        return root;
    }

    public CertificateAnchors anchors() {
        return new CertificateAnchors(List.of(root));
    }

    /** The root's revocation list, which names nobody. */
    public byte[] revocationList(Instant now) {
        try {
            var builder = new JcaX509v2CRLBuilder(root.getSubjectX500Principal(), Date.from(now.minusSeconds(60)));
            builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(7))));
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(rootKey.getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Answer stamp(byte[] sha256) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return new Answer.Stamped(token(generator.generate(TSPAlgorithms.SHA256, sha256)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] token(TimeStampRequest request) throws Exception {
        return tokens(POLICY)
                .generate(request, BigInteger.valueOf(++serial), Date.from(clock.get()))
                .getEncoded();
    }

    /** The whole answer to a request. */
    public byte[] answer(byte[] request) throws Exception {
        return answer(request, POLICY);
    }

    /** An answer under a policy of the authority's own choice, whatever was asked for. */
    public byte[] answer(byte[] request, String policy) throws Exception {
        var asked = new TimeStampRequest(request);
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(asked.getCertReq());
        var same = asked.getNonce() == null
                ? generator.generate(asked.getMessageImprintAlgOID(), asked.getMessageImprintDigest())
                : generator.generate(
                        asked.getMessageImprintAlgOID(), asked.getMessageImprintDigest(), asked.getNonce());
        return new TimeStampResponseGenerator(tokens(policy), TSPAlgorithms.ALLOWED)
                .generate(same, BigInteger.valueOf(++serial), Date.from(clock.get()))
                .getEncoded();
    }

    private TimeStampTokenGenerator tokens(String policy) throws Exception {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        var digest = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", key.getPrivate(), own);
        var generator = new TimeStampTokenGenerator(signer, digest, new ASN1ObjectIdentifier(policy));
        generator.addCertificates(new JcaCertStore(List.of(own, root)));
        return generator;
    }

    private X509Certificate certificate(
            X500Name name,
            KeyPair pair,
            X500Name issuer,
            KeyPair issuerPair,
            Instant from,
            Duration life,
            boolean authority,
            boolean forStamps)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(authority ? 1 : 2),
                Date.from(from),
                Date.from(from.plus(life)),
                name,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(forStamps ? KeyPurposeId.id_kp_timeStamping : KeyPurposeId.id_kp_codeSigning));
            if (listAddress != null) {
                builder.addExtension(Extension.cRLDistributionPoints, false, points(listAddress));
            }
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerPair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static CRLDistPoint points(String address) {
        var name = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
