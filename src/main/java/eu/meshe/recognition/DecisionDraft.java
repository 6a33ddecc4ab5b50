package eu.meshe.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an officer filled in, unchecked: numbers and days are text here, so that a wrong one can be named at its field. The form and the API
 * send the same members.
 *
 * @param outcome full, partial, conditional, alternative, refusal
 * @param differences level, workload, quality, profile, outcomes
 * @param reasons why; for a refusal, the substantial difference
 * @param hindrance for a refusal, why the difference would prevent success
 * @param remedy for a refusal, what would lead to recognition later
 * @param appealUntil the last day to appeal, {@code yyyy-mm-dd}
 * @param credits for partial recognition, ECTS
 * @param conditionBy the last day to meet the condition, {@code yyyy-mm-dd}
 * @param alternative what it counts towards instead
 * @param identityConfirmed whether the officer is sure that credential and applicant are the same person; {@code true} or anything else
 * @param consistencyReason why this case is another one than earlier cases with the same facts that were decided otherwise; demanded where
 *     there are such
 * @param grade for full and partial recognition, the grade that counts here; none for recognition without a grade
 * @param gradeReason why that grade, where it is another one than the conversion gives
 */
public record DecisionDraft(
        @Nullable String outcome,
        List<String> differences,
        @Nullable String reasons,
        @Nullable String hindrance,
        @Nullable String remedy,
        @Nullable String appealHow,
        @Nullable String appealUntil,
        @Nullable String credits,
        @Nullable String condition,
        @Nullable String conditionBy,
        @Nullable String alternative,
        @Nullable String identityConfirmed,
        @Nullable String identityReason,
        @Nullable String consistencyReason,
        @Nullable String grade,
        @Nullable String gradeReason) {

    /** A draft that neither answers to earlier cases nor says anything of a grade. */
    public DecisionDraft(
            @Nullable String outcome,
            List<String> differences,
            @Nullable String reasons,
            @Nullable String hindrance,
            @Nullable String remedy,
            @Nullable String appealHow,
            @Nullable String appealUntil,
            @Nullable String credits,
            @Nullable String condition,
            @Nullable String conditionBy,
            @Nullable String alternative,
            @Nullable String identityConfirmed,
            @Nullable String identityReason) {
        this(
                outcome,
                differences,
                reasons,
                hindrance,
                remedy,
                appealHow,
                appealUntil,
                credits,
                condition,
                conditionBy,
                alternative,
                identityConfirmed,
                identityReason,
                null);
    }

    /** A draft that says nothing of a grade. */
    public DecisionDraft(
            @Nullable String outcome,
            List<String> differences,
            @Nullable String reasons,
            @Nullable String hindrance,
            @Nullable String remedy,
            @Nullable String appealHow,
            @Nullable String appealUntil,
            @Nullable String credits,
            @Nullable String condition,
            @Nullable String conditionBy,
            @Nullable String alternative,
            @Nullable String identityConfirmed,
            @Nullable String identityReason,
            @Nullable String consistencyReason) {
        this(
                outcome,
                differences,
                reasons,
                hindrance,
                remedy,
                appealHow,
                appealUntil,
                credits,
                condition,
                conditionBy,
                alternative,
                identityConfirmed,
                identityReason,
                consistencyReason,
                null,
                null);
    }

    @SuppressWarnings("NullAway") // a form or a program may leave it out
    public DecisionDraft {
        differences = differences == null
                ? List.of()
                : differences.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** The same with that grade. */
    public DecisionDraft withGrade(@Nullable String counted, @Nullable String why) {
        return new DecisionDraft(
                outcome,
                differences,
                reasons,
                hindrance,
                remedy,
                appealHow,
                appealUntil,
                credits,
                condition,
                conditionBy,
                alternative,
                identityConfirmed,
                identityReason,
                consistencyReason,
                counted,
                why);
    }

    /** The same with that last day to appeal. */
    DecisionDraft withAppealUntil(LocalDate day) {
        return new DecisionDraft(
                outcome,
                differences,
                reasons,
                hindrance,
                remedy,
                appealHow,
                day.toString(),
                credits,
                condition,
                conditionBy,
                alternative,
                identityConfirmed,
                identityReason,
                consistencyReason,
                grade,
                gradeReason);
    }

    /** The same members for a decision that was made. */
    public static DecisionDraft of(Decision decision, @Nullable String identityConfirmation) {
        var appeal = decision.appeal();
        var grade = decision.grade();
        return new DecisionDraft(
                decision.outcome().slug(),
                decision.differences().stream().map(Element::slug).toList(),
                decision.reasons(),
                decision instanceof Decision.Refusal refusal ? refusal.hindrance() : null,
                decision instanceof Decision.Refusal refusal ? refusal.remedy() : null,
                appeal == null ? null : appeal.how(),
                appeal == null ? null : appeal.until().toString(),
                creditsOf(decision),
                decision instanceof Decision.Conditional conditional ? conditional.condition() : null,
                decision instanceof Decision.Conditional conditional
                        ? conditional.by().toString()
                        : null,
                decision instanceof Decision.Alternative alternative ? alternative.alternative() : null,
                identityConfirmation == null ? null : "true",
                identityConfirmation,
                null,
                grade == null ? null : grade.grade(),
                grade == null ? null : grade.reason());
    }

    private static @Nullable String creditsOf(Decision decision) {
        var credits = decision.credits();
        return credits == null ? null : credits.toString();
    }
}
