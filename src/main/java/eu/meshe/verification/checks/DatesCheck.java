package eu.meshe.verification.checks;

import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does it hold at this moment? One without an end date does not expire, and that is said; one whose signature has an end of its own holds no
 * longer than that.
 */
final class DatesCheck implements Check {

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        var credential = examined.credential();
        var from = credential.validFrom();
        var until = credential.validUntil();
        if (from != null && from.isAfter(examined.now())) {
            return found(Outcome.FAILED, "not-yet", Examined.day(from));
        }
        if (until != null && until.isBefore(examined.now())) {
            return found(Outcome.FAILED, "expired", Examined.day(until));
        }
        var sealedUntil = endOfSignature(examined);
        if (sealedUntil != null && sealedUntil.isBefore(examined.now())) {
            return found(Outcome.FAILED, "signature-expired", Examined.day(sealedUntil));
        }
        return until == null ? found(Outcome.PASSED, "no-end") : found(Outcome.PASSED, "passed", Examined.day(until));
    }

    private static @Nullable Instant endOfSignature(Examined examined) {
        return examined.proof() instanceof Proof.Outcome.Intact intact
                ? intact.signer().expires()
                : null;
    }
}
