package eu.meshe.format.recognitionrecord;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FindFormats;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.Reading;
import eu.meshe.format.SampleCredentials;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
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
