package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/**
 * May whoever sealed it do that for the awarding body? In European Digital Credentials that is normal, and the document says so itself (the
 * evidence "mandate"): the sealer answers for it. Asked only where the two differ.
 */
final class MandateCheck implements Check {

    @Override
    public String name() {
        return "mandate";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return examined.credential().claim() instanceof Claim.Achieved achieved && achieved.awardingBody() != null
                ? run(examined, achieved.awardingBody())
                : Optional.empty();
    }

    private Optional<CheckResult> run(Examined examined, Organisation body) {
        var issuer = examined.credential().issuer();
        return isSame(issuer, body) ? Optional.empty() : Optional.of(result(examined, issuer, body));
    }

    private CheckResult result(Examined examined, Organisation issuer, Organisation body) {
        var sealer = issuer.legalName().original();
        var awarding = body.legalName().original();
        if (examined.reading().particulars().mandate() == null) {
            return found(Outcome.UNDECIDED, "none", sealer, awarding);
        }
        return examined.proof() instanceof Proof.Outcome.Intact
                ? found(Outcome.PASSED, "stated", sealer, awarding)
                : found(Outcome.UNDECIDED, "unsigned", sealer, awarding);
    }

    /** Whatever the two have in common to tell organisations apart by; their names only where neither has anything better. */
    private static boolean isSame(Organisation issuer, Organisation body) {
        if (!issuer.id().isBlank() && issuer.id().equals(body.id())) {
            return true;
        }
        if (issuer.registration() != null && body.registration() != null) {
            return issuer.registration().equals(body.registration());
        }
        return (issuer.id().isBlank() || body.id().isBlank())
                && issuer.legalName().original().equals(body.legalName().original());
    }
}
