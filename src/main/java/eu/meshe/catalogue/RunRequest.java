package eu.meshe.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A run as it was typed, not yet checked.
 *
 * @param opensOn days as yyyy-mm-dd, as are the others; without it one can enrol from today
 * @param price with at most two decimals; without it, free of charge
 * @param currency ISO 4217; without it, the euro
 * @param places without it, no limit
 * @param mode a name of {@link eu.meshe.learning.ParticipationMode}; without it, the description's
 * @param language ISO 639-1; without it, the description's first
 */
public record RunRequest(
        @Nullable String opensOn,
        @Nullable String closesOn,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String price,
        @Nullable String currency,
        @Nullable String places,
        @Nullable String mode,
        @Nullable String language) {}
