package eu.meshe.recognition.web;

import eu.meshe.learning.Credits;
import eu.meshe.recognition.Appeal;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.CountedGrade;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.Ruling;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as pages show it: what it does not say is {@code null}. */
public record DecisionView(
        DecisionOutcome outcome,
        Mark mark,
        Instant at,
        @Nullable Credits credits,
        List<Element> differences,
        @Nullable String reasons,
        @Nullable String hindrance,
        @Nullable String remedy,
        @Nullable String condition,
        @Nullable LocalDate conditionBy,
        @Nullable String alternative,
        @Nullable Appeal appeal,
        @Nullable String identityConfirmation,
        @Nullable CountedGrade grade,
        boolean contestable) {

    /** The decision on that application, or {@code null} while there is none. */
    static @Nullable DecisionView of(Application application) {
        var ruling = application.ruling();
        return ruling == null ? null : of(ruling);
    }

    static DecisionView of(Ruling ruling) {
        var decision = ruling.decision();
        var refusal = decision instanceof Decision.Refusal it ? it : null;
        var conditional = decision instanceof Decision.Conditional it ? it : null;
        return new DecisionView(
                decision.outcome(),
                mark(decision.outcome()),
                ruling.at(),
                decision.credits(),
                decision.differences(),
                decision.reasons(),
                refusal == null ? null : refusal.hindrance(),
                refusal == null ? null : refusal.remedy(),
                conditional == null ? null : conditional.condition(),
                conditional == null ? null : conditional.by(),
                decision instanceof Decision.Alternative it ? it.alternative() : null,
                decision.appeal(),
                ruling.identityConfirmation(),
                decision.grade(),
                decision.isContestable());
    }

    private static Mark mark(DecisionOutcome outcome) {
        return switch (outcome) {
            case FULL -> Mark.PASSED;
            case PARTIAL, CONDITIONAL, ALTERNATIVE -> Mark.SIMILAR;
            case REFUSAL -> Mark.FAILED;
        };
    }
}
