package eu.meshe.format.recognitionrecord;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionFormatTest {

    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);
    private final RecognitionFormat format = new RecognitionFormat();

    @Test
    void whatIsIssuedIsReadAsItWas() {
        var reading =
                (Reading.Understood) format.read(format.issue(SampleCredentials.recognition(), KEY, TestKeys.NOW));

        assertThat(reading.issues()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.recognition());
        assertThat(reading.proof().check(TestKeys.knowing(KEY))).isInstanceOf(Proof.Outcome.Intact.class);
    }

    @Test
    void aGradeIsIssuedUnderTheSecondVersionOfOurTermsAndReadAsItWas() {
        var document = format.issue(SampleCredentials.recognitionWithGrade(), KEY, TestKeys.NOW);
        var reading = (Reading.Understood) format.read(document);

        assertThat(new String(document, StandardCharsets.UTF_8)).contains(Contexts.RECOGNITION_V2);
        assertThat(reading.issues()).isEmpty();
        assertThat(reading.credential()).isEqualTo(SampleCredentials.recognitionWithGrade());
        assertThat(reading.proof().check(TestKeys.knowing(KEY))).isInstanceOf(Proof.Outcome.Intact.class);
    }

    @Test
    void whoeverKnowsTheFirstVersionOnlyCanGoOnCheckingWhatSaysNothingOfAGrade() {
        var document = format.issue(SampleCredentials.recognition(), KEY, TestKeys.NOW);

        assertThat(new String(document, StandardCharsets.UTF_8))
                .contains("\"" + Contexts.RECOGNITION + "\"")
                .doesNotContain(Contexts.RECOGNITION_V2);
    }

    @Test
    void aChangedGradeBreaksTheSeal() {
        var document = new String(
                format.issue(SampleCredentials.recognitionWithGrade(), KEY, TestKeys.NOW), StandardCharsets.UTF_8);
        var changed = document.replace("Sehr gut (1)", "Gut (2)").getBytes(StandardCharsets.UTF_8);

        assertThat(((Reading.Understood) format.read(changed)).proof().check(TestKeys.knowing(KEY)))
                .isNotInstanceOf(Proof.Outcome.Intact.class);
    }

    @Test
    void isAskedBeforeOpenBadges() {
        var document = format.issue(SampleCredentials.recognition(), KEY, TestKeys.NOW);

        assertThat(FindFormats.ofTheProduct().all().findFor(document))
                .get()
                .extracting(found -> found.id())
                .isEqualTo(RecognitionFormat.ID);
    }

    @Test
    void aDecisionCutShortIsStillOneAndUnreadable() {
        var document = format.issue(SampleCredentials.recognition(), KEY, TestKeys.NOW);
        var cut = java.util.Arrays.copyOf(document, document.length / 2);

        assertThat(format.fit(cut)).isEqualTo(CredentialFormat.Fit.OWN);
        assertThat(format.read(cut)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"RecognitionDecisionCredential\"}",
                "{\"type\":\"RecognitionDecisionCredential\",\"credentialSubject\":7,\"issuer\":[],\"name\":{}}",
                "{\"type\":\"RecognitionDecisionCredential\",\"credentialSubject\":{\"recognition\":{\"outcome\":\"maybe\",\"credits\":\"a lot\",\"decidedOn\":\"yesterday\"}}}",
            })
    void namesWhatIsMissingOrWrong(String document) {
        var reading = (Reading.Understood) format.read(document.getBytes(StandardCharsets.UTF_8));

        assertThat(reading.issues()).hasSizeGreaterThan(3);
    }
}
