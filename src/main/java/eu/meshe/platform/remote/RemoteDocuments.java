package eu.meshe.platform.remote;

import eu.meshe.platform.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches what other sites publish. Never throws for a bad address or a bad site. */
public interface RemoteDocuments {

    /**
     * A copy that is fresh enough, from what is kept or from its site. The site is asked only within a {@link FetchBudget}.
     *
     * @param address as a document names it; a fragment plays no part
     */
    Answer fetch(String address, RemoteKind kind);

    /** The same, and no copy from before that time will do, however long its site says that it is good for. */
    default Answer fetch(String address, RemoteKind kind, Instant notBefore) {
        return fetch(address, kind);
    }

    /** Nobody is asked. */
    static RemoteDocuments none() {
        return (address, kind) -> new Answer.NotFetched(Message.of("platform.remote.off"), null);
    }

    /** The copy, or why there is none. */
    sealed interface Answer {

        record Fetched(RemoteCopy copy) implements Answer {}

        /** @param lastGood what the site answered the last time it could be asked; {@code null} for never, or too long ago */
        record NotFetched(Message why, @Nullable RemoteCopy lastGood) implements Answer {}
    }
}
