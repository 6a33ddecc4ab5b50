package eu.meshe.verification;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import java.util.List;

/**
 * What one check found.
 *
 * @param name the check's name in reports, one lower-case word: {@link eu.meshe.verification.checks.Checks} lists them all
 * @param message the finding in plain words; days among its arguments are written {@code yyyy-mm-dd}
 * @param details the single findings behind it, with their places in the document; usually empty
 */
public record CheckResult(String name, Outcome outcome, Message message, List<Reading.Issue> details) {

    /** "It is bad" and "we could not find out" are different answers. */
    public enum Outcome {
        PASSED,
        FAILED,
        UNDECIDED
    }

    public CheckResult {
        details = List.copyOf(details);
    }

    public CheckResult(String name, Outcome outcome, Message message) {
        this(name, outcome, message, List.of());
    }

    public CheckResult withDetails(List<Reading.Issue> found) {
        return new CheckResult(name, outcome, message, found);
    }
}
