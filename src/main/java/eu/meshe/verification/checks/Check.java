package eu.meshe.verification.checks;

import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/** One question asked of a credential. It never throws. */
public interface Check {

    /** The name in reports: one lower-case word. */
    String name();

    /** Empty where the question does not arise for the document: such a check is not shown, rather than shown as passed. */
    Optional<CheckResult> run(Examined examined);

    /** A finding of this check, in the words of {@code verification.<name>.<finding>}. */
    default CheckResult found(Outcome outcome, String finding, Object... arguments) {
        return new CheckResult(name(), outcome, Message.of("verification." + name() + "." + finding, arguments));
    }
}
