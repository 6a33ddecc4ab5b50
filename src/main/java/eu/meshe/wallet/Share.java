package eu.meshe.wallet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that shows one credential to whoever has it.
 *
 * @param label whom it is for, in the learner's own words; may be empty
 * @param expiresAt from then on it shows nothing
 * @param withdrawnAt when the learner ended it; {@code null} while they have not
 */
public record Share(
        UUID id,
        HeldId held,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant withdrawnAt) {

    public boolean isOpenAt(Instant now) {
        return withdrawnAt == null && now.isBefore(expiresAt);
    }
}
