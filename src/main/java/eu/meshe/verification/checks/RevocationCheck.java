package eu.meshe.verification.checks;

import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusReference;
import eu.meshe.platform.Message;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Has the issuer taken it back, or suspended it? One that says nothing of a status cannot have been, as far as anyone can ask: it passes, and says so. */
final class RevocationCheck implements Check {

    /** A copy that is older is not what the list says at this moment. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private static final String REVOKED = "revoked";

    private static final Set<String> KNOWN = Set.of(StatusReference.BITSTRING, StatusReference.TOKEN);

    private final StatusDirectory directory;

    RevocationCheck(StatusDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "revocation";
    }

    @Override
    public Optional<CheckResult> run(Examined examined) {
        return Optional.of(result(examined));
    }

    private CheckResult result(Examined examined) {
        return examined.credential().statuses().stream()
                .map(reference -> lookUp(reference, examined))
                .min(Comparator.comparingInt(RevocationCheck::rank))
                .orElseGet(() -> found(Outcome.PASSED, "no-status"));
    }

    /** Worst first; what is revoked for good says so, even if it is suspended, too. */
    private static int rank(CheckResult result) {
        return switch (result.outcome()) {
            case FAILED -> result.message().key().endsWith(REVOKED) ? 0 : 1;
            case UNDECIDED -> 2;
            case PASSED -> 3;
        };
    }

    private CheckResult lookUp(StatusReference reference, Examined examined) {
        if (!KNOWN.contains(reference.type())) {
            return found(Outcome.UNDECIDED, "unknown-type", reference.type());
        }
        return switch (directory.lookUp(
                reference, examined.credential().issuer().id(), examined.proof())) {
            case StatusAnswer.Clear clear -> clear(clear.asOf(), examined.now());
            case StatusAnswer.Set set -> found(Outcome.FAILED, finding(set.meaning()));
            case StatusAnswer.NotFoundOut obstacle -> notFoundOut(obstacle);
        };
    }

    private CheckResult clear(Instant asOf, Instant now) {
        return asOf.isBefore(now.minus(A_MOMENT))
                ? found(Outcome.PASSED, "clear-as-of", asOf.truncatedTo(ChronoUnit.SECONDS))
                : found(Outcome.PASSED, "clear");
    }

    /** It says until when nothing was said against it, if anybody ever could ask; that is no answer for today. */
    private CheckResult notFoundOut(StatusAnswer.NotFoundOut answer) {
        var result = new CheckResult(name(), Outcome.UNDECIDED, answer.obstacle());
        return answer.lastGood() == null
                ? result
                : result.withDetails(List.of(
                        new Reading.Issue("", Message.of("verification.revocation.last-good", answer.lastGood()))));
    }

    private static String finding(StatusDirectory.Meaning meaning) {
        return switch (meaning) {
            case REVOKED -> REVOKED;
            case SUSPENDED -> "suspended";
        };
    }
}
