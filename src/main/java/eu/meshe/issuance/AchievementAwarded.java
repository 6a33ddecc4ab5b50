package eu.meshe.issuance;

import java.util.UUID;

/** An institution awarded an achievement. Names no person. */
public record AchievementAwarded(UUID institutionId, UUID awardId) {}
