package eu.meshe.verification.checks;

import eu.meshe.credential.Disclosures;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.Optional;

/**
 * Is all there that must always be shown? Keeping back the rest is the holder's right and no fault. Asked only where something was, or may have
 * been, kept back.
 */
final class DisclosuresCheck implements Check {

    @Override
    public String name() {
        return "disclosures";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.ofNullable(examined.reading().particulars().disclosures())
                .filter(disclosures -> disclosures.withheld() != 0)
                .map(disclosures -> result(examined, disclosures));
    }

    private CheckResult result(Examined examined, Disclosures disclosures) {
        if (!(examined.proof() instanceof Proof.Outcome.Intact)) {
            return found(Outcome.UNDECIDED, "unsigned");
        }
        if (!disclosures.missing().isEmpty()) {
            return found(Outcome.UNDECIDED, "missing").withDetails(disclosures.missing());
        }
        if (!disclosures.isKnownType()) {
            return found(Outcome.UNDECIDED, "unknown-type");
        }
        return switch (disclosures.withheld()) {
            case Disclosures.UNCOUNTED -> found(Outcome.PASSED, "uncounted");
            case 1 -> found(Outcome.PASSED, "one");
            default -> found(Outcome.PASSED, "many", disclosures.withheld());
        };
    }
}
