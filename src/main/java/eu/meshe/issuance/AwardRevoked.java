package eu.meshe.issuance;

import java.util.UUID;

/** An institution took an award back. */
public record AwardRevoked(UUID institutionId, UUID awardId) {}
