package eu.meshe.verification.checks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;

/** What a check is expected to find. */
final class Findings {

    private Findings() {}

    static CheckResult run(Check check, Examination examination) {
        return check.run(examination.examined()).orElseThrow();
    }

    static void assertFound(Check check, Examination examination, Outcome outcome, String finding) {
        var result = run(check, examination);
        assertThat(result.message().key()).isEqualTo("verification." + check.name() + "." + finding);
        assertThat(result.outcome()).isEqualTo(outcome);
    }

    static void assertNotAsked(Check check, Examination examination) {
        assertThat(check.run(examination.examined())).isEmpty();
    }
}
