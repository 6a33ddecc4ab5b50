package eu.meshe.verification.checks;

import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/** Is the document readable, and does it say all that its standard demands? */
final class ReadableCheck implements Check {

    @Override
    public String name() {
        return "readable";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        var reading = examined.reading();
        if (!reading.issues().isEmpty()) {
            return found(
                            Outcome.FAILED,
                            counted("failed", reading.issues()),
                            reading.issues().size())
                    .withDetails(reading.issues());
        }
        if (!reading.doubts().isEmpty()) {
            return found(
                            Outcome.UNDECIDED,
                            counted("undecided", reading.doubts()),
                            reading.doubts().size())
                    .withDetails(reading.doubts());
        }
        return found(Outcome.PASSED, "passed");
    }

    private static String counted(String finding, java.util.List<?> of) {
        return finding + (of.size() == 1 ? ".one" : ".many");
    }
}
