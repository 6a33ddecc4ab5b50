package eu.meshe.format.openbadge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBadgeFormatTest {

    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private static final URI SKILL =
            URI.create("http://data.europa.eu/esco/skill/0b3b2a6e-0000-4000-8000-000000000000");
    private final OpenBadgeFormat format = new OpenBadgeFormat();

    @Test
    void whatIsIssuedIsReadAsItWas() {
        var reading = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
    }

    @Test
    void aBadgeThatSaysLittleIsReadAsItWas() {
        var reading = read(format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.bare());
    }

    @Test
    void outcomesInOneLanguageStandInTheCriteriaAndOnlySkillsInAlignments() {
        var credential = withOutcomes(
                new LearningOutcome(LocalisedText.of("en", "Weighs harms"), SKILL),
                LearningOutcome.of(LocalisedText.of("en", "Argues * a case: 10 % \u2028 of it")),
                LearningOutcome.of(LocalisedText.of("en", "* Points")));
        var badge = format.issue(credential, KEY, TestKeys.NOW);

        assertThat(new String(badge, StandardCharsets.UTF_8))
                .contains("{\"id\":\"https://north.example/a/1#outcomes\",\"narrative\":\"* Weighs harms\\n* Argues")
                .containsOnlyOnce("ext:LearningOutcome");
        assertThat(read(badge).issues()).isEmpty();
        assertThat(read(badge).credential()).isEqualTo(credential);
    }

    /** What an achievement's text is made of is remembered; two texts are equal whichever of their languages comes first. */
    @Test
    void theFirstLanguageStaysTheFirst() {
        var english = LearningOutcome.of(words("en", "Argues", "de", "Argumentiert"));
        var german = LearningOutcome.of(words("de", "Argumentiert", "en", "Argues"));

        assertThat(english).isEqualTo(german);
        for (var outcome : List.of(english, german, english)) {
            var claim = (Claim.Achieved) read(format.issue(withOutcomes(outcome), KEY, TestKeys.NOW))
                    .credential()
                    .claim();
            assertThat(claim.achievement().outcomes().getFirst().title().original())
                    .isEqualTo(outcome.title().original());
        }
    }

    private static LocalisedText words(String one, String words, String other, String otherWords) {
        var both = new LinkedHashMap<String, String>();
        both.put(one, words);
        both.put(other, otherWords);
        return new LocalisedText(both);
    }

    @Test
    void anAwardOnAnotherScaleIsWrittenOnItsOwn() {
        for (var scale : new String[] {"1 to 5", null, "A to F"}) {
            var bare = SampleCredentials.bare();
            var claim = (Claim.Achieved) bare.claim();
            var result = new Claim.Result("2", scale, null, null, null, List.of());
            var credential = new Credential(
                    bare.id(),
                    bare.title(),
                    bare.issuer(),
                    bare.holder(),
                    new Claim.Achieved(claim.achievement(), null, result, null),
                    null,
                    bare.validFrom(),
                    null,
                    List.of());

            assertThat(read(format.issue(credential, KEY, TestKeys.NOW)).credential())
                    .isEqualTo(credential);
        }
    }

    @ParameterizedTest
    @MethodSource("outcomesThatAreNoLines")
    void outcomesThatALineCannotSayHaveAlignments(List<LearningOutcome> outcomes) {
        var credential = withOutcomes(outcomes.toArray(LearningOutcome[]::new));
        var badge = format.issue(credential, KEY, TestKeys.NOW);

        assertThat(new String(badge, StandardCharsets.UTF_8))
                .doesNotContain("#outcomes")
                .contains("ext:LearningOutcome");
        assertThat(read(badge).credential()).isEqualTo(credential);
    }

    static Stream<List<LearningOutcome>> outcomesThatAreNoLines() {
        var english = LearningOutcome.of(LocalisedText.of("en", "Weighs harms"));
        return Stream.of(
                List.of(english, LearningOutcome.of(SampleCredentials.words("Argues", "Argumentiert"))),
                List.of(english, LearningOutcome.of(LocalisedText.of("de", "Argumentiert"))),
                List.of(english, LearningOutcome.of(LocalisedText.undetermined("Argues"))),
                List.of(english, LearningOutcome.of(LocalisedText.of("en", "Argues\n* a case"))),
                List.of(english, new LearningOutcome(english.title(), SKILL)));
    }

    @Test
    void anOutcomeThatOnlyAnAlignmentNamesIsReadAfterThoseOfTheCriteria() {
        var badge = new String(
                format.issue(
                        withOutcomes(
                                LearningOutcome.of(LocalisedText.of("en", "Argues")),
                                new LearningOutcome(LocalisedText.of("en", "Weighs harms"), SKILL)),
                        KEY,
                        TestKeys.NOW),
                StandardCharsets.UTF_8);
        var reading = read(badge.replace("\\n* Weighs harms", "").getBytes(StandardCharsets.UTF_8));

        assertThat(((Claim.Achieved) reading.credential().claim()).achievement().outcomes())
                .containsExactly(
                        LearningOutcome.of(LocalisedText.of("en", "Argues")),
                        new LearningOutcome(LocalisedText.of("en", "Weighs harms"), SKILL));
    }

    @Test
    void aCriterionOfAnotherNameIsNoListOfOutcomes() {
        var badge = new String(
                format.issue(withOutcomes(LearningOutcome.of(LocalisedText.of("en", "Argues"))), KEY, TestKeys.NOW),
                StandardCharsets.UTF_8);
        var reading = read(badge.replace("#outcomes", "#criteria").getBytes(StandardCharsets.UTF_8));

        assertThat(((Claim.Achieved) reading.credential().claim()).achievement().outcomes())
                .isEmpty();
    }

    private static Credential withOutcomes(LearningOutcome... outcomes) {
        var bare = SampleCredentials.bare();
        var achievement = ((Claim.Achieved) bare.claim()).achievement();
        return new Credential(
                bare.id(),
                bare.title(),
                bare.issuer(),
                bare.holder(),
                new Claim.Achieved(
                        new Achievement(
                                "https://north.example/a/1",
                                bare.title(),
                                achievement.description(),
                                List.of(outcomes),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null),
                        null,
                        null,
                        null),
                bare.issuedAt(),
                bare.validFrom(),
                bare.validUntil(),
                bare.statuses());
    }

    @Test
    void anAwardingBodyThatIsTheIssuerIsReadAsTheIssuer() {
        var full = SampleCredentials.full();
        var claim = (Claim.Achieved) full.claim();
        var sameBody = new Credential(
                full.id(),
                full.title(),
                full.issuer(),
                full.holder(),
                new Claim.Achieved(claim.achievement(), full.issuer(), claim.result(), claim.accreditation()),
                full.issuedAt(),
                full.validFrom(),
                full.validUntil(),
                full.statuses());

        assertThat(read(format.issue(sameBody, KEY, TestKeys.NOW)).credential()).isEqualTo(sameBody);
    }

    @Test
    void theSealIsIntactUnderTheIssuersKey() {
        var outcome = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW))
                .proof()
                .check(TestKeys.knowing(KEY));

        assertThat(outcome).isInstanceOfSatisfying(Proof.Outcome.Intact.class, intact -> {
            assertThat(intact.signer().controller()).isEqualTo(SampleCredentials.ISSUER);
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.REGISTRY);
            assertThat(intact.signer().algorithm()).isEqualTo("eddsa-rdfc-2022");
            assertThat(intact.signer().signedAt()).isEqualTo(TestKeys.NOW);
        });
    }

    @Test
    void anIssuerWithoutAnEdwardsKeySealsWithP256() {
        var key = TestKeys.p256(SampleCredentials.ISSUER);
        var reading = read(format.issue(SampleCredentials.full(), key, TestKeys.NOW));

        assertThat(format.keyAlgorithms()).containsExactly(KeyAlgorithm.ED25519, KeyAlgorithm.P256);
        assertThat(reading.credential()).isEqualTo(SampleCredentials.full());
        assertThat(reading.proof().check(TestKeys.knowing(key)))
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo("ecdsa-rdfc-2019"));
    }

    @Test
    void theSealOfAnIssuerNobodyKnowsCannotBeChecked() {
        var outcome = read(format.issue(SampleCredentials.full(), KEY, TestKeys.NOW))
                .proof()
                .check(TestKeys.knowing());

        assertThat(outcome).isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    @Test
    void refusesToIssueUnderAnothersKey() {
        var other = TestKeys.ed25519("did:web:south.example");

        assertThatThrownBy(() -> format.issue(SampleCredentials.full(), other, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        var badge = new String(format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW), StandardCharsets.UTF_8);

        assertThat(read(("\uFEFF" + badge).getBytes(StandardCharsets.UTF_8)).credential())
                .isEqualTo(SampleCredentials.bare());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "42",
                "\"VerifiableCredential\"",
                "{\"type\":[\"VerifiableCredential\"]}",
                "{\"type\":\"OpenBadgeCredential\"}",
                "{\"type\":[\"OpenBadgeCredential\",7,null,{}],\"credentialSubject\":[],\"issuer\":[1],\"proof\":3}",
                "{\"type\":\"OpenBadgeCredential\",\"credentialSubject\":{\"identifier\":7,\"achievement\":[],\"result\":{\"value\":{}}}}",
                "{\"type\":\"OpenBadgeCredential\",\"credentialStatus\":{\"type\":\"BitstringStatusListEntry\",\"statusListIndex\":-1}}",
                "{\"type\":\"OpenBadgeCredential\",\"validUntil\":[\"2020-01-01T00:00:00Z\"]}",
                "{\"type\":\"OpenBadgeCredential\",\"n\":1E999999999}",
                "{\"type\":\"OpenBadgeCredential\",\"n\":\"\\ud800\"}",
                "{\"type\":\"OpenBadgeCredential\"",
                "{\"type\":\"OpenBadgeCredential\",\"type\":\"Other\"}",
            })
    void readsTheWorstWithoutThrowing(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        format.fit(bytes);
        var reading = format.read(bytes);

        if (reading instanceof Reading.Understood understood) {
            assertThat(understood.issues()).isNotEmpty();
            assertThat(understood.proof().check(TestKeys.knowing())).isNotInstanceOf(Proof.Outcome.Intact.class);
        } else {
            assertThat(((Reading.Unreadable) reading).issues()).isNotEmpty();
        }
    }

    @Test
    void nestsSafely() {
        var deep = "{\"type\":\"OpenBadgeCredential\",\"x\":" + "[".repeat(100_000);
        var closed = "{\"type\":\"OpenBadgeCredential\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

        assertThat(format.read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.read(closed.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Reading.Unreadable.class);
        assertThat(format.fit(deep.getBytes(StandardCharsets.UTF_8))).isEqualTo(CredentialFormat.Fit.OWN);
    }

    @Test
    void bytesThatAreNoUtf8AreUnreadable() {
        var badge = format.issue(SampleCredentials.bare(), KEY, TestKeys.NOW);
        badge[badge.length / 2] = (byte) 0xff;

        assertThat(format.fit(badge)).isEqualTo(CredentialFormat.Fit.OWN);
        assertThat(format.read(badge)).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void aCredentialOfAnotherKindIsReadByItsTypes() {
        var document = "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"urn:x:1\","
                + "\"type\":[\"VerifiableCredential\",\"LibraryCard\"],\"issuer\":\"did:example:library\","
                + "\"credentialSubject\":{\"id\":\"did:example:reader\"}}";
        var reading = read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential().claim()).isEqualTo(new Claim.Other(java.util.List.of("LibraryCard")));
        assertThat(reading.proof().check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Absent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":[\"VerifiableCredential\",\"EuropeanDigitalCredential\"]}",
                "{\"type\":[\"VerifiableCredential\",\"RecognitionDecisionCredential\"]}",
                "{\"hello\":\"world\"}",
                "<elmo/>",
                "VerifiableCredential"
            })
    void leavesWhatIsNotItsOwn(String document) {
        assertThat(format.fit(document.getBytes(StandardCharsets.UTF_8))).isNotEqualTo(CredentialFormat.Fit.OWN);
    }

    private Reading.Understood read(byte[] document) {
        assertThat(format.fit(document)).isNotEqualTo(CredentialFormat.Fit.NONE);
        return (Reading.Understood) format.read(document);
    }
}
