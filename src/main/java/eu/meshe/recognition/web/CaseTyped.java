package eu.meshe.recognition.web;

import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.ConditionDraft;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.PauseDraft;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an officer typed into one of the forms of a case beside a decision.
 *
 * @param reason of a pause
 * @param requested documents, one on each line
 * @param answer to an appeal: stands, changed
 * @param met of a condition: true, false
 */
public record CaseTyped(
        @Nullable String note,
        @Nullable String reason,
        @Nullable String requested,
        @Nullable String answer,
        @Nullable String met) {

    static CaseTyped nothing() {
        return new CaseTyped(null, null, null, null, null);
    }

    PauseDraft pause() {
        return new PauseDraft(reason, note, requested == null ? List.of() : List.of(requested));
    }

    AppealDraft appeal(DecisionDraft decision) {
        return new AppealDraft(answer, note, decision);
    }

    ConditionDraft condition(DecisionDraft decision) {
        return new ConditionDraft(met, note, decision);
    }

    /** All words that were typed, to be copied from where the form is gone. */
    List<String> words(DecisionDraft draft) {
        return Stream.of(
                        note,
                        requested,
                        draft.reasons(),
                        draft.condition(),
                        draft.alternative(),
                        draft.hindrance(),
                        draft.remedy(),
                        draft.identityReason(),
                        draft.gradeReason())
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
