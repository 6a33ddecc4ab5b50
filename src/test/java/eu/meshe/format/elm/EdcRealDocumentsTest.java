package eu.meshe.format.elm;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import eu.meshe.credential.Claim;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.learning.Stackability;
import eu.meshe.learning.Workload;
import eu.meshe.signing.Proof.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that the Commission's own software wrote and sealed, 2023 and 2025. */
class EdcRealDocumentsTest {

    private static final String ANNEX_1 = "samples/elm/Sample-MC-Annex1-signed.jsonld";

    private final EdcFormat format = new EdcFormat();

    @ParameterizedTest
    @CsvSource({
        ANNEX_1 + ", 2023-09-27T11:54:17Z",
        "samples/elm/2025-Sample-CertOfPart-signed.jsonld, 2025-02-12T12:09:45Z",
    })
    void findsTheSealIntactAndTellsWhoseItIs(String sample, Instant signedAt) {
        var outcome = check(Shared.bytes(sample));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
            var signer = intact.signer();
            assertThat(signer.certificates()
                            .getFirst()
                            .getSubjectX500Principal()
                            .getName())
                    .contains("CN=TEST SEAL");
            assertThat(signer.algorithm()).isEqualTo("RS256");
            assertThat(signer.signedAt()).isEqualTo(signedAt);
        });
    }

    @Test
    void readsTheMicroCredentialByAnnexOne() {
        var read = understood(Shared.bytes(ANNEX_1));
        var credential = read.credential();
        var claim = (Claim.Achieved) credential.claim();
        var achievement = claim.achievement();

        assertThat(read.issues()).isEmpty();
        assertThat(credential.title()).isEqualTo(LocalisedText.of("en", "Digital micro-credential creation"));
        assertThat(credential.issuer().legalName().original()).isEqualTo("ORGANIZACION TEST");
        assertThat(credential.issuer().registration()).isEqualTo("VATES-A00000000");
        assertThat(credential.holder().displayName()).isEqualTo("Ana Andromeda");
        assertThat(credential.holder().birthDate()).isEqualTo(LocalDate.of(1999, 10, 2));
        assertThat(credential.holder().email()).isEqualTo("ana.andromeda.4edc@gmail.com");
        assertThat(credential.issuedAt()).isEqualTo(Instant.parse("2023-09-27T11:54:17Z"));
        assertThat(credential.validFrom()).isEqualTo(Instant.parse("2022-12-31T23:00:00Z"));
        assertThat(credential.validUntil()).isNull();
        assertThat(credential.statuses()).isEmpty();
        assertThat(claim.awardingBody()).satisfies(body -> {
            assertThat(body.legalName().original()).isEqualTo("University of Zed");
            assertThat(body.country()).isEqualTo(new CountryCode("IE"));
        });
        assertThat(achievement.credits()).isEqualTo(Credits.of(2));
        assertThat(achievement.workload()).isEqualTo(new Workload(60));
        assertThat(achievement.level()).isEqualTo(new EqfLevel(6));
        assertThat(achievement.nationalLevel()).isEqualTo("RQF Level 6");
        assertThat(achievement.fields()).containsExactly(new IscedField("003"), new IscedField("0688"));
        assertThat(achievement.participation()).isEqualTo(ParticipationMode.BLENDED);
        assertThat(achievement.languages()).containsExactly("en");
        assertThat(achievement.stackability()).isEqualTo(Stackability.STAND_ALONE);
        assertThat(achievement.outcomes())
                .extracting(LearningOutcome::title)
                .extracting(LocalisedText::original)
                .containsExactly("Communication, collaboration and creativity", "Developing digital content");
        assertThat(claim.result()).satisfies(result -> {
            assertThat(result.grade()).isEqualTo("Pass");
            assertThat(result.gradingScale()).isEqualTo("Standard grading");
            assertThat(result.assessment()).isEqualTo(AssessmentType.ARTEFACT_ASSESSMENT);
            assertThat(result.identityCheck()).isEqualTo(IdentityCheck.UNSUPERVISED_WITHOUT_IDENTITY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "samples/elm/Sample-MC-Annex1-unsigned.jsonld",
                "samples/elm/Sample-MC-Annex1-unsigned-uploadable.json"
            })
    void saysOfUnsignedOnesThatTheyHaveNoSeal(String sample) {
        var document = Shared.bytes(sample);

        assertThat(format.fit(document)).isEqualTo(CredentialFormat.Fit.OWN);
        assertThat(check(document)).isInstanceOf(Outcome.Absent.class);
        assertThat(understood(document).credential().title().original()).isEqualTo("Digital micro-credential creation");
    }

    @Test
    void doesNotTakeAParticipationForAnAchievement() {
        var credential = understood(Shared.bytes("samples/elm/2025-Sample-CertOfPart-signed.jsonld"))
                .credential();

        assertThat(credential.title().original()).isEqualTo("EDC Updates Webinar");
        assertThat(credential.claim()).isInstanceOf(Claim.Other.class);
    }

    @Test
    void findsOneChangedByteOfThePayload() {
        var document = Shared.bytes(ANNEX_1);
        var payload = Documents.payload(document);

        var changed = Documents.withPayload(document, payload.replace("\"point\":\"2\"", "\"point\":\"9\""));

        assertThat(Documents.payload(changed)).isNotEqualTo(payload);
        assertThat(check(changed)).isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "protected", "signature"})
    void neverFindsAChangedDocumentIntact(String part) {
        var document = Shared.bytes(ANNEX_1);
        var original = part.equals("payload") ? Documents.payload(document) : Documents.signatureMember(document, part);
        var random = new Random(7);
        for (var i = 0; i < 120; i++) {
            var place = i == 0 ? original.length() - 1 : random.nextInt(original.length());
            var other = (char) (original.charAt(place) ^ (1 << random.nextInt(6)));
            var text = original.substring(0, place) + other + original.substring(place + 1);
            var changed = part.equals("payload")
                    ? Documents.withPayload(document, text)
                    : Documents.withSignatureMember(document, part, text);

            assertThat(outcomeIfReadable(changed))
                    .as("%s changed at %d", part, place)
                    .isFalse();
        }
    }

    @Test
    void refusesAPayloadWhoseQuestionMarkBecameALoneSurrogate() {
        var document = new EdcFormat().issue(SampleCredentials.complete(), new TestSeal(), SampleCredentials.AT);
        var payload = Documents.payload(document).replace("Bring boots", "Bring boots?");
        var sealed = eu.meshe.format.elm.seal.SealMaker.seal(payload, new TestSeal(), SampleCredentials.AT);
        var text = new String(sealed, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(check(sealed)).isInstanceOf(Outcome.Intact.class);
        assertThat(format.read(Documents.bytes(text.replace("Bring boots?", "Bring boots\\ud800"))))
                .isInstanceOf(Reading.Unreadable.class);
    }

    private boolean outcomeIfReadable(byte[] document) {
        return format.read(document) instanceof Reading.Understood read
                && read.proof().check(EdcRoundTripTest.NO_KEYS) instanceof Outcome.Intact;
    }

    private Outcome check(byte[] document) {
        return understood(document).proof().check(EdcRoundTripTest.NO_KEYS);
    }

    private Reading.Understood understood(byte[] document) {
        return (Reading.Understood) format.read(document);
    }
}
