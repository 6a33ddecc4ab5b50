package eu.meshe.verification.checks;

import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;

/** Is the document readable, and does it say all that its standard demands? */
final class ReadableCheck implements Check {

    @Override
    public String name() {
        return "readable";
    }

    @Override
    public CheckResult run(Examined examined) {
        var reading = examined.reading();
        if (!reading.issues().isEmpty()) {
            return found(Outcome.FAILED, "failed", reading.issues().size()).withDetails(reading.issues());
        }
        if (!reading.doubts().isEmpty()) {
            return found(Outcome.UNDECIDED, "undecided", reading.doubts().size())
                    .withDetails(reading.doubts());
        }
        return found(Outcome.PASSED, "passed");
    }
}
