package eu.meshe.recognition.web;

import eu.meshe.platform.Message;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.VerifiedThen;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.VerificationReport;
import eu.meshe.web.Mark;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One check of the document, at the time of application and now.
 *
 * @param now {@code null} where the document can no longer be read, or the check is no longer made
 * @param finding the sentence of now, else of then
 */
public record CheckRow(
        Message question, Mark then, @Nullable Mark now, String finding) {

    static List<CheckRow> of(CaseSheet sheet, Wording wording) {
        return sheet.application().verifiedThen().checks().stream()
                .map(line -> of(line, sheet.reportNow(), wording))
                .toList();
    }

    private static CheckRow of(VerifiedThen.Line line, @Nullable VerificationReport report, Wording wording) {
        var now = find(report, line.name());
        return new CheckRow(
                Message.of("verification." + line.name() + ".question"),
                mark(line.outcome()),
                now == null ? null : mark(now.outcome().name()),
                wording.sentence(now == null ? line.message() : now.message()));
    }

    private static @Nullable CheckResult find(@Nullable VerificationReport report, String name) {
        return report == null
                ? null
                : report.checks().stream()
                        .filter(check -> check.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    static Mark mark(String outcome) {
        return switch (outcome.toUpperCase(Locale.ROOT)) {
            case "PASSED", "VERIFIED" -> Mark.PASSED;
            case "FAILED" -> Mark.FAILED;
            default -> Mark.UNDECIDED;
        };
    }
}
