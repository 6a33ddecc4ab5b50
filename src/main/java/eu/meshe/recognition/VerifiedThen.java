package eu.meshe.recognition;

import eu.meshe.platform.Message;
import eu.meshe.verification.VerificationReport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The verification report of the moment of application, as it was then. */
public record VerifiedThen(String verdict, List<Line> checks, Instant checkedAt, String sha256) {

    /**
     * One check.
     *
     * @param outcome passed, failed, undecided
     */
    public record Line(String name, String outcome, Message message) {}

    /** What the checks found at that moment. */
    public static VerifiedThen of(VerificationReport report) {
        var lines = report.checks().stream()
                .map(check -> new Line(check.name(), check.outcome().name().toLowerCase(Locale.ROOT), check.message()))
                .toList();
        return new VerifiedThen(
                report.verdict().name().toLowerCase(Locale.ROOT), lines, report.checkedAt(), report.sha256());
    }

    public VerifiedThen {
        checks = List.copyOf(checks);
    }
}
