package eu.meshe.issuance;

import java.time.Instant;

/**
 * That an award was suspended, reinstated or revoked, why, and when. The learner is told the reason.
 *
 * @param at whole seconds
 */
public record StatusChange(StatusMove move, String reason, Instant at) {}
