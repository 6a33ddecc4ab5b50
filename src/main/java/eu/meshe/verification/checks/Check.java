package eu.meshe.verification.checks;

import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;

/** One question asked of a credential. It always answers and never throws. */
public interface Check {

    /** The name in reports: one lower-case word. */
    String name();

    CheckResult run(Examined examined);

    /** A finding of this check, in the words of {@code verification.<name>.<finding>}. */
    default CheckResult found(Outcome outcome, String finding, Object... arguments) {
        return new CheckResult(name(), outcome, Message.of("verification." + name() + "." + finding, arguments));
    }
}
