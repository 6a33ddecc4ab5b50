package eu.meshe.recognition;

import org.jspecify.annotations.Nullable;

/**
 * What is filled in to decide on an appeal.
 *
 * @param answer {@code stands} or {@code changed}
 * @param note the answer to the applicant's grounds; needed
 * @param decision the decision that takes the other's place; needed for {@code changed}, ignored for {@code stands}
 */
public record AppealDraft(
        @Nullable String answer,
        @Nullable String note,
        @Nullable DecisionDraft decision) {

    public static final String STANDS = "stands";
    public static final String CHANGED = "changed";
}
