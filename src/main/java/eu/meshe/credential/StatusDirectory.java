package eu.meshe.credential;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers what a published status list says of one credential. */
public interface StatusDirectory {

    StatusAnswer lookUp(StatusReference reference);

    /**
     * The same, knowing whose credential it is: only their list says anything of it.
     *
     * @param issuer whom the credential names as its issuer; empty when it names nobody
     * @param proof what checking the credential's own signature found
     */
    default StatusAnswer lookUp(StatusReference reference, String issuer, Proof.Outcome proof) {
        return lookUp(reference);
    }

    /** Clear, set, or why we could not find out. */
    sealed interface StatusAnswer {

        /** Nothing is said against it as of that time. */
        record Clear(Instant asOf) implements StatusAnswer {}

        /** It was revoked or is suspended, as of that time. */
        record Set(Meaning meaning, Instant asOf) implements StatusAnswer {}

        /** @param lastGood as of when the last copy of the list is that could be had and believed; {@code null} for none */
        record NotFoundOut(Message obstacle, @Nullable Instant lastGood) implements StatusAnswer {

            public NotFoundOut(Message obstacle) {
                this(obstacle, null);
            }
        }
    }

    /** What a status that is set says. */
    enum Meaning {
        /** For good. */
        REVOKED,
        /** For now: it may be reinstated. */
        SUSPENDED
    }
}
