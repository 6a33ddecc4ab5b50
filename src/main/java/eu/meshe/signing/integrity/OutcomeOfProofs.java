package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the proofs of a document are worth together: one that is broken breaks all, and one that cannot be judged leaves all undecided; decision
 * 0013 says why.
 */
record OutcomeOfProofs(List<Outcome> outcomes) {

    /** @param issuer who issued the document: of several proofs that are right, the issuer's own speaks */
    Outcome combined(String issuer) {
        return outcomes.size() == 1 ? outcomes.getFirst() : ofSeveral(issuer);
    }

    private Outcome ofSeveral(String issuer) {
        return first(Outcome.Broken.class)
                .<Outcome>map(broken -> broken)
                .or(() -> first(Outcome.NotFoundOut.class).map(this::undecided))
                .orElseGet(() -> intact(issuer));
    }

    private <T extends Outcome> Optional<T> first(Class<T> kind) {
        return each(kind).findFirst();
    }

    private <T extends Outcome> Stream<T> each(Class<T> kind) {
        return outcomes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Says how many of the others fit, lest a reader takes one unknown method for a whole that is unknown. */
    private Outcome undecided(Outcome.NotFoundOut unknown) {
        var obstacle = unknown.obstacle();
        var fitting = each(Outcome.Intact.class).count();
        if (fitting == 0 || !obstacle.key().startsWith("signing.proof.unknown")) {
            return unknown;
        }
        return new Outcome.NotFoundOut(Message.of(
                "signing.proof.oneUnknown",
                outcomes.size(),
                fitting,
                obstacle.arguments().getFirst()));
    }

    private Outcome intact(String issuer) {
        var signers = each(Outcome.Intact.class).map(Outcome.Intact::signer).toList();
        var speaker = signers.stream()
                .filter(signer -> signer.controller().equals(issuer))
                .findFirst()
                .orElse(signers.getFirst());
        return new Outcome.Intact(speaker.until(earliestEnd(signers)));
    }

    private static @Nullable Instant earliestEnd(List<Proof.Signer> signers) {
        return signers.stream()
                .map(Proof.Signer::expires)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
