package eu.meshe.issuance;

import java.util.UUID;

/** An institution suspended an award: it does not hold for now. */
public record AwardSuspended(UUID institutionId, UUID awardId) {}
