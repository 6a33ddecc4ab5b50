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

class TermsCheckTest {

    private static final Issue ISSUE = new Issue("/a", Message.of("some.key"));

    private final TermsCheck check = new TermsCheck();

    @Test
    void isNotAskedWhereAFormatHasNoSuchWords() {
        assertNotAsked(check, anExamination());
    }

    @Test
    void passesWhereEachWordIsDefined() {
        assertFound(check, judged(List.of(), List.of()), Outcome.PASSED, "passed");
    }

    @Test
    void cannotSayWhatAnUndefinedWordOrAnUnknownContextMeans() {
        assertFound(check, judged(List.of(ISSUE), List.of()), Outcome.UNDECIDED, "undefined.one");
        assertFound(check, judged(List.of(ISSUE, ISSUE), List.of(ISSUE)), Outcome.UNDECIDED, "undefined.many");
        assertFound(check, judged(List.of(), List.of(ISSUE)), Outcome.UNDECIDED, "unknown");
        assertThat(Findings.run(check, judged(List.of(), List.of(ISSUE))).details())
                .containsExactly(ISSUE);
    }

    private static Examination judged(List<Issue> faults, List<Issue> doubts) {
        return anExamination().with(Particulars.NONE.withVocabulary(() -> new Judgement("", faults, doubts)));
    }
}
