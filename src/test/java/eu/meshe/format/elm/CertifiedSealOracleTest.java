package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.certificate.CertificateAuthority;
import eu.meshe.signing.certificate.CertificateAuthority.Revoked;
import eu.meshe.signing.certificate.CertifiedKey;
import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Commission's own library (DSS) on seals of keys that the exchange's authority certified: it trusts the anchor alone. */
class CertifiedSealOracleTest {

    private static final Instant NOW = Instant.now();
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(2));

    private final CertificateAuthority authority = authority();
    private final CertifiedKey key = certified(authority);

    @Test
    void trustsASealBelowTheAnchor() {
        var report = validate(seal(), List.of());

        assertThat(report.getIndication(report.getFirstSignatureId()))
                .as("%s", report.getAdESValidationErrors(report.getFirstSignatureId()))
                .isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void distrustsASealWhoseKeyWasStolen() {
        var own = key.certificates().getFirst();
        var report = validate(seal(), List.of(new Revoked(own.getSerialNumber(), EARLIER.plusSeconds(60))));

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.INDETERMINATE);
        assertThat(report.getSubIndication(report.getFirstSignatureId())).isEqualTo(SubIndication.REVOKED_NO_POE);
    }

    private byte[] seal() {
        return new EdcFormat().issue(SampleCredentials.complete(), key, NOW.minusSeconds(60));
    }

    private SimpleReport validate(byte[] document, List<Revoked> revoked) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(authority.anchor()));
        var list = authority.revocationList(revoked, NOW.minusSeconds(30), NOW.plus(Duration.ofDays(7)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(list)));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document, "credential.jsonld"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    private static CertificateAuthority authority() {
        var signing = TestKeys.of(KeyAlgorithm.P256, "did:web:exchange.example");
        var random = new SecureRandom();
        var anchor = CertificateAuthority.anchor(signing, TestKeys.subject(), EARLIER, random);
        var addresses = new CertificateAuthority.Addresses(
                "https://exchange.example/anchor.cer", "https://exchange.example/list.crl");
        return new CertificateAuthority(signing, anchor, addresses, random);
    }

    private static CertifiedKey certified(CertificateAuthority authority) {
        var issuer = SampleCredentials.complete().issuer().id();
        var key = TestKeys.p256(issuer);
        return new CertifiedKey(
                key, authority.certify(key.publicKey(), TestKeys.subject(), key.verificationMethod(), EARLIER));
    }
}
