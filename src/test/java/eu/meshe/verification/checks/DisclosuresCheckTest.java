package eu.meshe.verification.checks;

import static eu.meshe.verification.checks.Examination.anExamination;
import static eu.meshe.verification.checks.Findings.assertFound;
import static eu.meshe.verification.checks.Findings.assertNotAsked;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Disclosures;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosuresCheckTest {

    private final DisclosuresCheck check = new DisclosuresCheck();

    @Test
    void isNotAskedWhereNothingCanBeOrWasKeptBack() {
        assertNotAsked(check, anExamination());
        assertNotAsked(check, withheld(0, true));
        assertNotAsked(check, withheld(0, false));
    }

    @Test
    void saysHowManyDetailsWereKeptBackAtMost() {
        assertFound(check, withheld(1, true), Outcome.PASSED, "one");
        assertFound(check, withheld(7, true), Outcome.PASSED, "many");
        assertThat(Findings.run(check, withheld(7, true)).message().arguments()).containsExactly("7");
        assertFound(check, withheld(Disclosures.UNCOUNTED, true), Outcome.PASSED, "uncounted");
    }

    @Test
    void cannotSayWhatMattersInADocumentOfAnUnknownKind() {
        assertFound(check, withheld(2, false), Outcome.UNDECIDED, "unknown-type");
    }

    @Test
    void namesWhatIsMissing() {
        var issue = new Issue("/title", Message.of("some.key"));
        var missing = anExamination().with(Particulars.NONE.withDisclosures(new Disclosures(1, true, List.of(issue))));

        assertFound(check, missing, Outcome.UNDECIDED, "missing");
        assertThat(Findings.run(check, missing).details()).containsExactly(issue);
    }

    @Test
    void cannotSayWhereTheSignatureDoesNotVouchForWhatIsShown() {
        assertFound(check, withheld(2, true).with(new Proof.Outcome.Absent()), Outcome.UNDECIDED, "unsigned");
        assertFound(
                check,
                withheld(2, true).with(new Proof.Outcome.NotFoundOut(Message.of("why"))),
                Outcome.UNDECIDED,
                "unsigned");
    }

    private static Examination withheld(int count, boolean isKnownType) {
        return anExamination().with(Particulars.NONE.withDisclosures(new Disclosures(count, isKnownType, List.of())));
    }
}
