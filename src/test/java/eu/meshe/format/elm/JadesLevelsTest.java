package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import eu.meshe.credential.StampedFormat.Level;
import eu.meshe.credential.StampedFormat.Stamping;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestTimestampAuthority;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Time stamps on our seals: JAdES baseline T and LTA, with the Commission's own library (DSS) as the judge. */
class JadesLevelsTest {

    private static final TestSeal SEAL = new TestSeal();
    private static final Instant STAMPED = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    private static final TestTimestampAuthority STAMPS = new TestTimestampAuthority(() -> STAMPED);
    private static final ValidationMaterial ROOTS_LIST = certificates ->
            new ValidationMaterial.Answer.Complete(certificates, List.of(STAMPS.revocationList(STAMPED)));

    private final EdcFormat format = new EdcFormat();

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void isBaselineTForTheJudge(Credential credential) {
        assertLevel(raised(sealed(credential), Level.T), SignatureLevel.JAdES_BASELINE_T);
    }

    @ParameterizedTest
    @MethodSource("eu.meshe.format.elm.SampleCredentials#all")
    void isBaselineLtaForTheJudge(Credential credential) {
        assertLevel(raised(sealed(credential), Level.LTA), SignatureLevel.JAdES_BASELINE_LTA);
    }

    @Test
    void isRaisedToLtaAlsoInTwoSteps() {
        var first = raised(sealed(SampleCredentials.complete()), Level.T);

        assertLevel(raised(first, Level.LTA), SignatureLevel.JAdES_BASELINE_LTA);
        assertThat(stamps(raised(first, Level.LTA))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void keepsEveryLetterOfContentHeaderAndSignature(Level level) {
        var before = sealed(SampleCredentials.complete());
        var after = raised(before, level);

        assertThat(Documents.payload(after)).isEqualTo(Documents.payload(before));
        for (var part : List.of("protected", "signature")) {
            assertThat(Documents.signatureMember(after, part)).isEqualTo(Documents.signatureMember(before, part));
        }
        assertThat(((Reading.Understood) format.read(after)).credential())
                .isEqualTo(((Reading.Understood) format.read(before)).credential());
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void addsNothingToWhatWasRaisedBefore(Level level) {
        var once = raised(sealed(SampleCredentials.complete()), level);

        assertThat(raised(once, level)).isEqualTo(once);
    }

    @Test
    void tellsWhenItWasStampedAndByWhom() {
        assertThat(stamps(raised(sealed(SampleCredentials.complete()), Level.LTA)))
                .hasSize(2)
                .allSatisfy(stamp -> {
                    assertThat(((TimeStamp.Sound) stamp).at()).isEqualTo(STAMPED);
                    assertThat(((TimeStamp.Sound) stamp).authority()).isEqualTo("Stamp Office of Nowhere");
                });
    }

    @Test
    void staysAsItWasWhileTheServiceIsDown() {
        TimestampAuthority down = digest -> new TimestampAuthority.Answer.Unavailable(Message.of("down"));

        assertThat(format.stamp(sealed(SampleCredentials.complete()), Level.LTA, down, ROOTS_LIST))
                .isEqualTo(new Stamping.Postponed(Message.of("down")));
    }

    @Test
    void stopsAtTWhileRevocationListsCannotBeHad() {
        ValidationMaterial none = certificates -> new ValidationMaterial.Answer.Unavailable(Message.of("none"));

        var stamping = format.stamp(sealed(SampleCredentials.complete()), Level.LTA, STAMPS, none);

        assertThat(stamping).isInstanceOfSatisfying(Stamping.Raised.class, raised -> {
            assertThat(raised.reached()).isEqualTo(Level.T);
            assertLevel(raised.document(), SignatureLevel.JAdES_BASELINE_T);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[", "{\"payload\":\"{}\",\"signatures\":[]}"})
    void refusesToStampWhatIsNoSealOfOurs(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> format.stamp(Documents.bytes(text), Level.T, STAMPS, ROOTS_LIST));
    }

    @Test
    void findsAStampOfAnotherSeal() {
        var stamped = raised(sealed(SampleCredentials.complete()), Level.T);
        var other = raised(sealed(SampleCredentials.least()), Level.T);

        assertThat(stamps(withAdded(stamped, added(other))))
                .singleElement()
                .satisfies(
                        stamp -> assertThat(stamp).isEqualTo(new TimeStamp.Broken(Message.of("signing.stamp.other"))));
    }

    @Test
    void findsEveryChangedByteOfAStamp() {
        var stamped = raised(sealed(SampleCredentials.complete()), Level.T);
        var token = token(stamped);
        for (var i = 0; i < token.length; i += 7) {
            var changed = token.clone();
            changed[i] ^= 1;

            assertThat(stamps(withToken(stamped, changed)))
                    .as("byte %d", i)
                    .noneMatch(stamp -> stamp instanceof TimeStamp.Sound sound
                            && !sound.at().equals(STAMPED));
        }
        assertThat(stamps(withToken(stamped, new byte[] {1, 2, 3})))
                .containsExactly(new TimeStamp.Broken(Message.of("signing.stamp.malformed")));
    }

    @Test
    void findsAnArchiveStampThatCoversSomethingElse() {
        var document = raised(sealed(SampleCredentials.complete()), Level.LTA);
        var list = added(document).deepCopy();
        list.remove(1);

        assertThat(stamps(withAdded(document, list)))
                .hasExactlyElementsOfTypes(TimeStamp.Sound.class, TimeStamp.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"samples/elm/Sample-MC-Annex1-signed.jsonld", "samples/elm/2025-Sample-CertOfPart-signed.jsonld"
            })
    void readsTheStampsOfRealDocuments(String sample) {
        assertThat(stamps(Shared.bytes(sample)))
                .hasSize(2)
                .allSatisfy(stamp -> assertThat(stamp).isInstanceOf(TimeStamp.Sound.class));
    }

    private byte[] sealed(Credential credential) {
        return format.issue(credential, SEAL, STAMPED.minusSeconds(60));
    }

    private byte[] raised(byte[] document, Level level) {
        var raised = (Stamping.Raised) format.stamp(document, level, STAMPS, ROOTS_LIST);
        assertThat(raised.reached()).isEqualTo(level);
        return raised.document();
    }

    private List<TimeStamp> stamps(byte[] document) {
        return ((Outcome.Intact)
                        ((Reading.Understood) format.read(document)).proof().check(EdcRoundTripTest.NO_KEYS))
                .timeStamps();
    }

    private static ArrayNode added(byte[] document) {
        return (ArrayNode) Documents.JSON.readTree(document).at("/signatures/0/header/etsiU");
    }

    private static byte[] withAdded(byte[] document, ArrayNode list) {
        var node = Documents.JSON.readTree(document);
        ((ObjectNode) node.at("/signatures/0/header")).set("etsiU", list);
        return Documents.JSON.writeValueAsBytes(node);
    }

    private static byte[] token(byte[] document) {
        var value = Documents.JSON.readTree(
                Base64.getUrlDecoder().decode(added(document).get(0).asString()));
        return Base64.getDecoder().decode(value.at("/sigTst/tstTokens/0/val").asString());
    }

    private static byte[] withToken(byte[] document, byte[] token) {
        var list = added(document).deepCopy();
        var value =
                "{\"sigTst\":{\"tstTokens\":[{\"val\":\"" + Base64.getEncoder().encodeToString(token) + "\"}]}}";
        list.set(0, list.stringNode(Base64.getUrlEncoder().withoutPadding().encodeToString(Documents.bytes(value))));
        return withAdded(document, list);
    }

    private static void assertLevel(byte[] document, SignatureLevel level) {
        var report = validate(document, List.of(SEAL.certificates().getFirst(), STAMPS.root()));
        var summary = report.getSimpleReport();
        var signature = summary.getFirstSignatureId();
        assertThat(summary.getSignatureFormat(signature)).isEqualTo(level);
        assertThat(summary.getIndication(signature))
                .as("%s", summary.getAdESValidationErrors(signature))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getDiagnosticData().getTimestampList()).isNotEmpty().allSatisfy(stamp -> {
            assertThat(stamp.isMessageImprintDataIntact()).isTrue();
            assertThat(stamp.isSignatureValid()).isTrue();
        });
    }

    private static Reports validate(byte[] document, List<X509Certificate> trusted) {
        var anchors = new CommonTrustedCertificateSource();
        trusted.forEach(certificate -> anchors.addCertificate(new CertificateToken(certificate)));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document, "credential.jsonld"));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument();
    }
}
