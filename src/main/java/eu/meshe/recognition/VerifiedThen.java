package eu.meshe.recognition;

import eu.meshe.platform.Message;
import java.time.Instant;
import java.util.List;

/** The verification report of the moment of application, as it was then. */
public record VerifiedThen(String verdict, List<Line> checks, Instant checkedAt, String sha256) {

    /**
     * One check.
     *
     * @param outcome passed, failed, undecided
     */
    public record Line(String name, String outcome, Message message) {}

    public VerifiedThen {
        checks = List.copyOf(checks);
    }
}
