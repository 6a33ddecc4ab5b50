package eu.meshe.credential;

import eu.meshe.platform.Message;
import java.time.Instant;

/** Answers what a published status list says of one credential. */
public interface StatusDirectory {

    StatusAnswer lookUp(StatusReference reference);

    /** Clear, set, or why we could not find out. */
    sealed interface StatusAnswer {

        /** Nothing is said against it as of that time. */
        record Clear(Instant asOf) implements StatusAnswer {}

        /** It was revoked or is suspended, as of that time. */
        record Set(Meaning meaning, Instant asOf) implements StatusAnswer {}

        record NotFoundOut(Message obstacle) implements StatusAnswer {}
    }

    /** What a status that is set says. */
    enum Meaning {
        /** For good. */
        REVOKED,
        /** For now: it may be reinstated. */
        SUSPENDED
    }
}
