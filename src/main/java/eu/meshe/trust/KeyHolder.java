package eu.meshe.trust;

import eu.meshe.institution.InstitutionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose key it is, and when it was theirs.
 *
 * @param retiredAt since when nothing may be signed with it; {@code null} while it is in use
 * @param compromisedAt since when it may have been in other hands; {@code null} if it was not stolen
 */
public record KeyHolder(
        InstitutionId institution,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedAt) {

    /** What was being signed while the key was retired is as good as what was signed before. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    /** Whether the key was already out of use then. */
    public boolean wasRetiredAt(Instant moment) {
        return retiredAt != null && moment.isAfter(retiredAt.plus(UNDER_WAY));
    }
}
