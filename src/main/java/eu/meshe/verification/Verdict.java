package eu.meshe.verification;

import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;

/** The answer as a whole: failed if any check failed, else partial if any could not be made, else verified. */
public enum Verdict {
    VERIFIED,
    FAILED,
    PARTIAL;

    public static Verdict of(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.FAILED)) {
            return FAILED;
        }
        return outcomes.contains(Outcome.UNDECIDED) ? PARTIAL : VERIFIED;
    }
}
