package eu.meshe.verification.checks;

import eu.meshe.credential.Judgement;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/**
 * Does every word in the document mean something? What nobody defined is no lie, and nobody can say what it means: "could not check".
 */
final class TermsCheck implements Check {

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.ofNullable(examined.reading().particulars().vocabulary())
                .map(question -> result(question.judge()));
    }

    private CheckResult result(Judgement judgement) {
        if (!judgement.faults().isEmpty()) {
            return found(Outcome.UNDECIDED, judgement.faults().size() == 1 ? "undefined.one" : "undefined.many")
                    .withDetails(judgement.faults());
        }
        return judgement.doubts().isEmpty()
                ? found(Outcome.PASSED, "passed")
                : found(Outcome.UNDECIDED, "unknown").withDetails(judgement.doubts());
    }
}
