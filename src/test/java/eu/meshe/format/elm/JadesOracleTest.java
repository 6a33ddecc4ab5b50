package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.meshe.Shared;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Reading;
import eu.meshe.signing.Proof.Outcome;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Commission's own library (DSS) on our seals, and beside our check on theirs. */
class JadesOracleTest {

    private static final TestSeal SEAL = new TestSeal();
    private final EdcFormat format = new EdcFormat();

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void passesOurSealsAsBaselineB(Credential credential) {
        var report = validate(format.issue(credential, SEAL, SampleCredentials.AT), SEAL);
        var summary = report.getSimpleReport();
        var signature = summary.getFirstSignatureId();
        var diagnostic = report.getDiagnosticData().getSignatureById(signature);

        assertThat(diagnostic.isSignatureIntact()).isTrue();
        assertThat(summary.getIndication(signature))
                .as("%s", summary.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(summary.getSignatureFormat(signature)).isEqualTo(SignatureLevel.JAdES_BASELINE_B);
        assertThat(summary.getBestSignatureTime(signature)).isNotNull();
    }

    @Test
    void passesASealFromBeforeTheSigningTimeChangedItsName() {
        var document = format.issue(SampleCredentials.complete(), SEAL, Instant.parse("2025-03-01T08:00:00Z"));
        var summary = validate(document, SEAL).getSimpleReport();

        assertThat(summary.getIndication(summary.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(summary.getSignatureFormat(summary.getFirstSignatureId()))
                .isEqualTo(SignatureLevel.JAdES_BASELINE_B);
    }

    @Test
    void findsAChangedPayloadAsWeDo() {
        var document = format.issue(SampleCredentials.complete(), SEAL, SampleCredentials.AT);
        var changed =
                Documents.withPayload(document, Documents.payload(document).replace("Nowhere", "Nowhare"));

        var report = validate(changed, SEAL);
        var signature = report.getSimpleReport().getFirstSignatureId();

        assertThat(report.getSimpleReport().getIndication(signature)).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(check(changed)).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void agreesWithUsThatTheRealSealIsIntactAndItsSignerUnknown() {
        var document = Shared.bytes("samples/elm/Sample-MC-Annex1-signed.jsonld");

        var report = validate(document, SEAL);
        var signature = report.getSimpleReport().getFirstSignatureId();

        assertThat(report.getDiagnosticData().getSignatureById(signature).isSignatureIntact())
                .isTrue();
        assertThat(report.getSimpleReport().getIndication(signature)).isEqualTo(Indication.INDETERMINATE);
        assertThat(check(document)).isInstanceOf(Outcome.Intact.class);
    }

    private Outcome check(byte[] document) {
        return ((Reading.Understood) format.read(document)).proof().check(EdcRoundTripTest.NO_KEYS);
    }

    private static Reports validate(byte[] document, TestSeal trusted) {
        var anchors = new CommonTrustedCertificateSource();
        anchors.addCertificate(new CertificateToken(trusted.certificates().getFirst()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document, "credential.jsonld"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
