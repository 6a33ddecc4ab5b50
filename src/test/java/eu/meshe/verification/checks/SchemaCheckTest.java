package eu.meshe.verification.checks;

import static eu.meshe.verification.checks.Examination.anExamination;
import static eu.meshe.verification.checks.Findings.assertFound;
import static eu.meshe.verification.checks.Findings.assertNotAsked;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Judgement;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaCheckTest {

    private static final Issue ISSUE = new Issue("/a", Message.of("some.key"));

    private final SchemaCheck check = new SchemaCheck();

    @Test
    void isNotAskedWhereThereIsNoSchema() {
        assertNotAsked(check, anExamination());
    }

    @Test
    void passesWhatFits() {
        assertFound(check, judged(List.of(), List.of()), Outcome.PASSED, "passed");
    }

    @Test
    void failsWhatDoesNotFitAndNamesThePlaces() {
        assertFound(check, judged(List.of(ISSUE), List.of()), Outcome.FAILED, "failed.one");
        assertFound(check, judged(List.of(ISSUE, ISSUE), List.of(ISSUE)), Outcome.FAILED, "failed.many");
        assertThat(Findings.run(check, judged(List.of(ISSUE), List.of())).details())
                .containsExactly(ISSUE);
    }

    @Test
    void cannotJudgeByASchemaThatWeDoNotHave() {
        assertFound(check, judged(List.of(), List.of(ISSUE)), Outcome.UNDECIDED, "undecided");
    }

    private static Examination judged(List<Issue> faults, List<Issue> doubts) {
        return anExamination().with(Particulars.NONE.withSchema(() -> new Judgement("plan", faults, doubts)));
    }
}
