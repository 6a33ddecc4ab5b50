package eu.meshe.verification.checks;

import static eu.meshe.verification.checks.Examination.NOW;
import static eu.meshe.verification.checks.Examination.anExamination;
import static eu.meshe.verification.checks.Findings.assertFound;
import static eu.meshe.verification.checks.Findings.assertNotAsked;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Possession;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HolderCheckTest {

    private static final String LEARNER = "did:key:z6MkLearner";

    private final HolderCheck check = new HolderCheck();

    @Test
    void isNotAskedOfADocumentThatCameWithoutAProof() {
        assertNotAsked(check, anExamination());
        assertNotAsked(check, anExamination().shown(new Possession.Outcome.Unproven()));
    }

    @Test
    void failsWithoutAProofWhereOneWasAskedFor() {
        assertFound(check, anExamination().expecting("n", null), Outcome.FAILED, "no-proof");
        assertFound(
                check,
                anExamination().shown(new Possession.Outcome.Unproven()).expecting("n", null),
                Outcome.FAILED,
                "no-proof");
        assertFound(check, anExamination().expecting(null, "https://v.example"), Outcome.FAILED, "no-proof");
    }

    @Test
    void passesWhoeverHasTheKeyAndAnswersTheRequest() {
        assertFound(check, byBoundKey("n").expecting("n", "https://v.example"), Outcome.PASSED, "passed");
        assertFound(check, by(LEARNER, "n").about(LEARNER).expecting("n", null), Outcome.PASSED, "passed");
    }

    @Test
    void cannotTellAFreshProofFromARecordedOneWithoutARequest() {
        assertFound(check, byBoundKey("n"), Outcome.UNDECIDED, "maybe-recorded-on");
        assertFound(
                check,
                anExamination().shown(new Possession.Outcome.Proven("", true, null, List.of(), null)),
                Outcome.UNDECIDED,
                "maybe-recorded");
        assertFound(
                check, byBoundKey("n").expecting(null, "https://v.example"), Outcome.UNDECIDED, "maybe-recorded-on");
    }

    @Test
    void failsAProofOfAnotherOccasionOrForSomebodyElse() {
        assertFound(check, byBoundKey("old").expecting("n", null), Outcome.FAILED, "other-occasion");
        assertFound(check, byBoundKey(null).expecting("n", null), Outcome.FAILED, "other-occasion");
        assertFound(check, byBoundKey("n").expecting("n", "https://w.example"), Outcome.FAILED, "other-audience");
    }

    @Test
    void failsAProofFromTheFutureButAllowsForClocksThatDiffer() {
        assertFound(check, at(NOW.plusSeconds(301)), Outcome.FAILED, "not-yet");
        assertFound(check, at(NOW.plusSeconds(299)), Outcome.UNDECIDED, "maybe-recorded-on");
    }

    @Test
    void failsSomebodyOtherThanTheLearner() {
        assertFound(
                check,
                by("did:key:z6MkThief", "n").about(LEARNER).expecting("n", null),
                Outcome.FAILED,
                "somebody-else");
    }

    @Test
    void cannotSayWhereTheDocumentNamesNoKeyOfItsLearner() {
        assertFound(check, by(LEARNER, "n").expecting("n", null), Outcome.UNDECIDED, "nobody-named");
        assertFound(
                check,
                by(LEARNER, "n")
                        .about("urn:uuid:6c1f8f0e-0000-4000-8000-000000000000")
                        .expecting("n", null),
                Outcome.UNDECIDED,
                "nobody-named");
    }

    @Test
    void cannotSayWhereNobodyVouchesForWhoseItIs() {
        for (var proof : List.of(
                new Proof.Outcome.Absent(),
                new Proof.Outcome.Broken(Message.of("why")),
                new Proof.Outcome.NotFoundOut(Message.of("why")))) {
            assertFound(check, byBoundKey("n").expecting("n", null).with(proof), Outcome.UNDECIDED, "unsigned");
        }
    }

    @Test
    void aBrokenProofFailsAndOneThatCannotBeJudgedIsUndecided() {
        var broken = anExamination().shown(new Possession.Outcome.Broken(Message.of("why")));
        var unknown = anExamination().shown(new Possession.Outcome.NotFoundOut(Message.of("why")));

        assertThat(Findings.run(check, broken).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Findings.run(check, unknown).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    private static Examination byBoundKey(@Nullable String nonce) {
        return anExamination().shown(new Possession.Outcome.Proven("", true, nonce, List.of("https://v.example"), NOW));
    }

    private static Examination by(String presenter, String nonce) {
        return anExamination().shown(new Possession.Outcome.Proven(presenter, false, nonce, List.of(), NOW));
    }

    private static Examination at(Instant time) {
        return anExamination().shown(new Possession.Outcome.Proven("", true, "n", List.of(), time));
    }
}
