package eu.meshe.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.slf4j.LoggerFactory;

/** The Commission's library (EU DSS) doing what we do, without network, with the certificate's issuer as its anchor. */
final class JudgeDss {

    private final KeyPair pair = pair();
    private final CertificateToken certificate = new CertificateToken(certificate(pair));
    private final JAdESService service = new JAdESService(new CommonCertificateVerifier());

    JudgeDss() {
        // it tells a log of each step, which would be measured, too
        ((Logger) LoggerFactory.getLogger("eu.europa.esig")).setLevel(Level.WARN);
    }

    byte[] seal(String content) {
        var document = new InMemoryDocument(content.getBytes(StandardCharsets.UTF_8));
        var parameters = new JAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.JAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setJwsSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        parameters.setBase64UrlEncodedPayload(false);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        var input = service.getDataToSign(document, parameters);
        var value = new SignatureValue(parameters.getSignatureAlgorithm(), sign(input.getBytes()));
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    Reports validate(byte[] document, X509Certificate anchor) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(anchor));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document, "credential.jsonld"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }

    void demandPassed(byte[] document, X509Certificate anchor) {
        var report = validate(document, anchor).getSimpleReport();
        if (report.getIndication(report.getFirstSignatureId()) != Indication.TOTAL_PASSED) {
            throw new IllegalStateException(
                    "DSS says: " + report.getAdESValidationErrors(report.getFirstSignatureId()));
        }
    }

    /** With the provider that we sign with, so that only the work around the signature differs. */
    private byte[] sign(byte[] input) {
        try {
            var signer = Signature.getInstance(
                    "SHA256withECDSA", com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider.INSTANCE);
            signer.initSign(pair.getPrivate());
            signer.update(input);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair) {
        try {
            var name = new X500Name("C=AT,O=North University (made up),CN=Northtown");
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    java.math.BigInteger.ONE,
                    Date.from(Instant.parse("2024-01-01T00:00:00Z")),
                    Date.from(Instant.parse("2044-01-01T00:00:00Z")),
                    name,
                    pair.getPublic());
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
