package eu.meshe.issuance;

import java.util.UUID;

/** An award came into a person's wallet: they claimed it, or its mailbox was known to be theirs when it was awarded. */
public record AwardClaimed(UUID institutionId, UUID awardId, UUID accountId) {}
