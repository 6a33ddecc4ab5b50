package eu.meshe.recognition;

import java.util.Arrays;
import java.util.Optional;

/** What can be decided on an application. */
public enum DecisionOutcome {
    /** It counts in full towards what was applied for. */
    FULL("full"),
    /** A part of its credits counts. */
    PARTIAL("partial"),
    /** It counts once a condition is met (compensation). */
    CONDITIONAL("conditional"),
    /** It counts towards something other than what was applied for. */
    ALTERNATIVE("alternative"),
    /** It does not count: a substantial difference was shown. */
    REFUSAL("refusal");

    private final String slug;

    DecisionOutcome(String slug) {
        this.slug = slug;
    }

    /** The name in forms, in the API and in the issued decision. */
    public String slug() {
        return slug;
    }

    public static Optional<DecisionOutcome> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.slug.equals(slug))
                .findFirst();
    }
}
