package eu.meshe.recognition.precedents;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a precedent still guides. */
public sealed interface Force {

    /** It is suggested where its facts come up again. */
    record InForce() implements Force {}

    /**
     * It is kept and shown, and no longer suggested.
     *
     * @param changes what changed, where a description did
     * @param note why, in the officer's words; {@code null} where no person did it
     * @param by the officer, or {@code null}
     */
    record OutOfForce(
            Instant since,
            Cause cause,
            List<Message> changes,
            @Nullable String note,
            @Nullable AccountId by) implements Force {
        public OutOfForce {
            changes = List.copyOf(changes);
        }
    }
}
