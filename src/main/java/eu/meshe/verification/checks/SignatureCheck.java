package eu.meshe.verification.checks;

import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;

/** Is the document as it was when it was signed? A document without a signature fails. */
final class SignatureCheck implements Check {

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public CheckResult run(Examined examined) {
        return switch (examined.proof()) {
            case Proof.Outcome.Intact intact -> found(Outcome.PASSED, "passed");
            case Proof.Outcome.Absent absent -> found(Outcome.FAILED, "absent");
            case Proof.Outcome.Broken broken -> new CheckResult(name(), Outcome.FAILED, broken.why());
            case Proof.Outcome.NotFoundOut obstacle -> new CheckResult(name(), Outcome.UNDECIDED, obstacle.obstacle());
        };
    }
}
