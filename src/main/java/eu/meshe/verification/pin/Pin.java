package eu.meshe.verification.pin;

import java.time.Instant;

/**
 * A pinned result.
 *
 * @param found what was found when it was pinned
 * @param expiresAt from then on it is shown to nobody, and soon after deleted
 */
public record Pin(Finding found, Instant pinnedAt, Instant expiresAt) {}
