package eu.meshe.verification.checks;

import eu.meshe.credential.Possession;
import eu.meshe.signing.Proof;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Expectations;
import java.time.Duration;
import java.util.Optional;

/**
 * Was it handed over by the one it is about? Asked only where a proof of that came along. Without the number that whoever asks had given out, a
 * proof may be one that was recorded earlier: "could not check".
 */
final class HolderCheck implements Check {

    /** How far two clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "holder";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return switch (examined.possession()) {
            case Possession.Outcome.NotAsked none -> expected(examined);
            case Possession.Outcome.Unproven none -> expected(examined);
            case Possession.Outcome.Broken broken -> Optional.of(new CheckResult(name(), Outcome.FAILED, broken.why()));
            case Possession.Outcome.NotFoundOut unknown ->
                Optional.of(new CheckResult(name(), Outcome.UNDECIDED, unknown.obstacle()));
            case Possession.Outcome.Proven proven -> Optional.of(result(examined, proven));
        };
    }

    /** Whoever says for what occasion, asked for a proof: a document without any proof is none of what they asked for. */
    private Optional<CheckResult> expected(Examined examined) {
        return examined.expectations().equals(Expectations.NONE)
                ? Optional.empty()
                : Optional.of(found(Outcome.FAILED, "no-proof"));
    }

    private CheckResult result(Examined examined, Possession.Outcome.Proven proven) {
        var expected = examined.expectations();
        if (expected.nonce() != null && !expected.nonce().equals(proven.nonce())) {
            return found(Outcome.FAILED, "other-occasion");
        }
        if (expected.audience() != null && !proven.audiences().contains(expected.audience())) {
            return found(Outcome.FAILED, "other-audience");
        }
        if (proven.at() != null && proven.at().isAfter(examined.now().plus(SKEW))) {
            return found(Outcome.FAILED, "not-yet");
        }
        if (!(examined.proof() instanceof Proof.Outcome.Intact)) {
            return found(Outcome.UNDECIDED, "unsigned");
        }
        return proven.isBoundKey() ? fresh(examined, proven) : ofPresenter(examined, proven);
    }

    /** The credential names its learner, and the proof whose key it was made with. */
    private CheckResult ofPresenter(Examined examined, Possession.Outcome.Proven proven) {
        var learner = examined.credential().holder().id();
        if (learner == null || !learner.startsWith("did:")) {
            return found(Outcome.UNDECIDED, "nobody-named");
        }
        return learner.equals(proven.presenter()) ? fresh(examined, proven) : found(Outcome.FAILED, "somebody-else");
    }

    private CheckResult fresh(Examined examined, Possession.Outcome.Proven proven) {
        if (examined.expectations().nonce() != null) {
            return found(Outcome.PASSED, "passed");
        }
        return proven.at() == null
                ? found(Outcome.UNDECIDED, "maybe-recorded")
                : found(Outcome.UNDECIDED, "maybe-recorded-on", Examined.day(proven.at()));
    }
}
