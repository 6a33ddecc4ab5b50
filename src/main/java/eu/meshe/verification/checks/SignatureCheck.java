package eu.meshe.verification.checks;

import eu.meshe.signing.Proof;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Is the document as it was when it was signed? A document without a signature fails. Where its certificate has ended since, a time stamp must
 * show that it was signed before (ETSI EN 319 102-1, 5.5): what the signer says of the time could have been written later.
 */
final class SignatureCheck implements Check {

    private final TimeStampAuthorities authorities;

    SignatureCheck(TimeStampAuthorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        return switch (examined.proof()) {
            case Proof.Outcome.Intact intact -> ofIntact(intact, examined.now());
            case Proof.Outcome.Absent absent -> found(Outcome.FAILED, "absent");
            case Proof.Outcome.Broken broken -> new CheckResult(name(), Outcome.FAILED, broken.why());
            case Proof.Outcome.NotFoundOut obstacle -> new CheckResult(name(), Outcome.UNDECIDED, obstacle.obstacle());
        };
    }

    private CheckResult ofIntact(Proof.Outcome.Intact intact, Instant now) {
        var shown = authorities.findEarliest(intact.timeStamps(), now);
        var ended = ended(intact.signer(), now);
        if (ended.isPresent() && shown.isEmpty()) {
            return found(Outcome.UNDECIDED, "certificate-ended", Examined.day(ended.get()));
        }
        if (ended.isPresent() && shown.get().at().isAfter(ended.get())) {
            return found(
                    Outcome.UNDECIDED, "stamped-late", Examined.day(shown.get().at()), Examined.day(ended.get()));
        }
        return shown.map(stamp -> found(Outcome.PASSED, "stamped", Examined.day(stamp.at()), stamp.authority()))
                .orElseGet(
                        () -> found(Outcome.PASSED, intact.signer().weaknesses().isEmpty() ? "passed" : "weak"));
    }

    private static Optional<Instant> ended(Proof.Signer signer, Instant now) {
        return signer.certificates().stream()
                .findFirst()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .filter(now::isAfter);
    }
}
