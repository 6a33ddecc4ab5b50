package eu.meshe.verification.pin;

import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.checks.KeptFacts;
import java.util.List;

/**
 * What a check found, without a word about a person: verdict and outcomes, and what it takes to ask again.
 *
 * @param format the format's short name
 * @param checks in the order of the report
 */
public record Finding(String format, Verdict verdict, List<Answer> checks, KeptFacts kept) {

    /** @param name of the check */
    public record Answer(String name, Outcome outcome) {}

    public Finding {
        checks = List.copyOf(checks);
    }

    public static Finding of(VerificationReport report) {
        return new Finding(
                report.format().slug(),
                report.verdict(),
                report.checks().stream().map(Finding::answer).toList(),
                KeptFacts.of(report));
    }

    private static Answer answer(CheckResult check) {
        return new Answer(check.name(), check.outcome());
    }
}
