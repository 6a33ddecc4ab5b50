package eu.meshe.wallet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

    /** The last day on which it shows the credential (UTC). */
    public LocalDate lastDay() {
        return lastDayBefore(expiresAt);
    }

    static LocalDate lastDayBefore(Instant end) {
        return LocalDate.ofInstant(end.minusNanos(1), ZoneOffset.UTC);
    }
}
