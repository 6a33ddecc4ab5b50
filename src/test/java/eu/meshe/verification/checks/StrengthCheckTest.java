package eu.meshe.verification.checks;

import static eu.meshe.verification.checks.Examination.anExamination;
import static eu.meshe.verification.checks.Examination.intact;
import static eu.meshe.verification.checks.Findings.assertFound;
import static eu.meshe.verification.checks.Findings.assertNotAsked;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Weakness;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthCheckTest {

    private final StrengthCheck check = new StrengthCheck();

    @Test
    void passesASignatureThatNobodyCanForge() {
        assertFound(check, anExamination(), Outcome.PASSED, "passed");
    }

    @ParameterizedTest
    @CsvSource({"SHA1, sha1", "MD5, md5", "SHORT_KEY, short-key", "OLD_METHOD, old-method"})
    void leavesOpenWhatAWeakSignatureIsWorth(Weakness weakness, String finding) {
        assertFound(check, anExamination().with(intact(Set.of(weakness))), Outcome.UNDECIDED, finding);
    }

    @Test
    void namesEachWeakness() {
        var all = anExamination().with(intact(Set.of(Weakness.SHA1, Weakness.OLD_METHOD, Weakness.SHORT_KEY)));

        assertFound(check, all, Outcome.UNDECIDED, "sha1");
        assertThat(Findings.run(check, all).details())
                .extracting(detail -> detail.message().key())
                .containsExactly("verification.strength.short-key", "verification.strength.old-method");
    }

    @Test
    void isNotAskedOfASignatureThatDoesNotFit() {
        assertNotAsked(check, anExamination().with(new Proof.Outcome.Absent()));
        assertNotAsked(check, anExamination().with(new Proof.Outcome.Broken(Message.of("why"))));
        assertNotAsked(check, anExamination().with(new Proof.Outcome.NotFoundOut(Message.of("why"))));
    }
}
