package eu.meshe.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a condition, unchecked.
 *
 * @param answer met, not-met, cannot-say
 */
public record JudgementDraft(
        @Nullable String answer, @Nullable String reason) {}
