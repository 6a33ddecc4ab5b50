package eu.meshe.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What an officer fills in to settle a condition.
 *
 * @param met {@code true} or {@code false}
 * @param note what shows it; needed
 * @param decision what follows: full or partial recognition where it was met, any decision with all that it must say where it was not
 */
public record ConditionDraft(
        @Nullable String met,
        @Nullable String note,
        @Nullable DecisionDraft decision) {}
