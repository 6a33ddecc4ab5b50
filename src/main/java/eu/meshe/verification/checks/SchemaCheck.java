package eu.meshe.verification.checks;

import eu.meshe.credential.Judgement;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/** Is it built as its standard, and the profile that it names, want it? Asked where there is such a schema; one that we do not have is no yes. */
final class SchemaCheck implements Check {

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.ofNullable(examined.reading().particulars().schema()).map(question -> result(question.judge()));
    }

    private CheckResult result(Judgement judgement) {
        var faults = judgement.faults();
        if (!faults.isEmpty()) {
            return found(Outcome.FAILED, faults.size() == 1 ? "failed.one" : "failed.many", faults.size())
                    .withDetails(faults);
        }
        return judgement.doubts().isEmpty()
                ? found(Outcome.PASSED, "passed", judgement.about())
                : found(Outcome.UNDECIDED, "undecided").withDetails(judgement.doubts());
    }
}
