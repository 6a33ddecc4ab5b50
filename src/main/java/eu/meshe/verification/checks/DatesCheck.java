package eu.meshe.verification.checks;

import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;

/** Does it hold at this moment? One without an end date does not expire, and that is said. */
final class DatesCheck implements Check {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public CheckResult run(Examined examined) {
        var credential = examined.credential();
        var from = credential.validFrom();
        var until = credential.validUntil();
        if (from != null && from.isAfter(examined.now())) {
            return found(Outcome.FAILED, "not-yet", Examined.day(from));
        }
        if (until != null && until.isBefore(examined.now())) {
            return found(Outcome.FAILED, "expired", Examined.day(until));
        }
        return until == null ? found(Outcome.PASSED, "no-end") : found(Outcome.PASSED, "passed", Examined.day(until));
    }
}
