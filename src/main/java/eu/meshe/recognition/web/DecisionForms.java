package eu.meshe.recognition.web;

import eu.meshe.recognition.DecisionDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts of a decision before anybody has filled one in. */
final class DecisionForms {

    private DecisionForms() {}

    /** Nothing is filled in. */
    static DecisionDraft nothing() {
        return proposing(null, null);
    }

    /** What was asked for: a form sends its prefilled grade with every outcome, also where the field is not shown. */
    static DecisionDraft asked(DecisionDraft sent) {
        var hasGrade = "full".equals(sent.outcome()) || "partial".equals(sent.outcome());
        return hasGrade ? sent : sent.withGrade(null, null);
    }

    /** Only the way to appeal is filled in. */
    static DecisionDraft proposing(@Nullable String appealHow, @Nullable String appealUntil) {
        return new DecisionDraft(
                null, List.of(), null, null, null, appealHow, appealUntil, null, null, null, null, null, null);
    }
}
