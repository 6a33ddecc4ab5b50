package eu.meshe.issuance;

import java.util.UUID;

/** An institution lifted the suspension of an award: it holds again. */
public record AwardReinstated(UUID institutionId, UUID awardId) {}
