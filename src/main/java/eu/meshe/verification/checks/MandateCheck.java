package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import eu.meshe.trust.Register;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.SameName;
import java.util.Optional;

/**
 * May whoever sealed it do that for the awarding body? In European Digital Credentials that is normal, and the document says so itself (the
 * evidence "mandate"): the sealer answers for it. Asked only where the two differ. An awarding body of the register is one by its address, not by
 * its name: where the document calls it something else altogether, a reader must look which of the two is meant.
 */
final class MandateCheck implements Check {

    private final Register register;

    MandateCheck(Register register) {
        this.register = register;
    }

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
        return AwardingBody.isIssuer(issuer, body) ? Optional.empty() : Optional.of(result(examined, issuer, body));
    }

    private CheckResult result(Examined examined, Organisation issuer, Organisation body) {
        var sealer = issuer.legalName().original();
        var awarding = body.legalName().original();
        if (examined.reading().particulars().mandate() == null) {
            return found(Outcome.UNDECIDED, "none", sealer, awarding);
        }
        if (!(examined.proof() instanceof Proof.Outcome.Intact)) {
            return found(Outcome.UNDECIDED, "unsigned", sealer, awarding);
        }
        return register.findByDid(body.id())
                .filter(known -> !SameName.isOrHolds(known.name(), body.legalName()))
                .map(known -> found(
                        Outcome.UNDECIDED, "other-name", awarding, known.name().original()))
                .orElseGet(() -> found(Outcome.PASSED, "stated", sealer, awarding));
    }
}
