package eu.meshe.credential;

import eu.meshe.platform.Message;
import java.time.Instant;

/** Answers what a published status list says of one credential. */
public interface StatusDirectory {

    StatusAnswer lookUp(StatusReference reference);

    /** Set, clear, or why we could not find out. */
    sealed interface StatusAnswer {

        /** The bit is clear as of that time. */
        record Clear(Instant asOf) implements StatusAnswer {}

        /** The bit is set: revoked or suspended, by the reference's purpose. */
        record Set(Instant asOf) implements StatusAnswer {}

        record NotFoundOut(Message obstacle) implements StatusAnswer {}
    }
}
