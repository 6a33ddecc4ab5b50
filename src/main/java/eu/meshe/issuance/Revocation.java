package eu.meshe.issuance;

import java.time.Instant;

/** That an award was taken back, why, and when. The learner is told the reason. */
public record Revocation(String reason, Instant at) {}
