package eu.meshe.recognition;

import eu.meshe.learning.Credits;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on an application, whole: each outcome holds what it must say, so that one that lacks it cannot be written.
 *
 * <p>The texts are the officer's own words. Made by {@link DecisionRules} from what an officer filled in.
 */
public sealed interface Decision {

    DecisionOutcome outcome();

    /** The elements in which a difference was found; empty for full recognition. */
    List<Element> differences();

    /** Why; {@code null} only for full recognition, which needs no reason. */
    @Nullable
    String reasons();

    /** How many credits count; {@code null} where the outcome gives none, or neither side states any. */
    default @Nullable Credits credits() {
        return null;
    }

    /**
     * The grade that counts, or that none does. Only full and partial recognition have one; {@code null} where nothing was said of a grade:
     * neither side has one, or the decision is older than the question.
     */
    default @Nullable CountedGrade grade() {
        return null;
    }

    /** How it can be contested; always there for a refusal. */
    @Nullable
    Appeal appeal();

    /** Whether it gives less than it could, or a person set the grade: then the learner can appeal. */
    default boolean isContestable() {
        return true;
    }

    /** @param credits how many count: all of the source's, {@code null} where neither side states any */
    record Full(
            @Nullable Credits credits,
            @Nullable String reasons,
            @Nullable CountedGrade grade) implements Decision {

        /** One that says nothing of a grade. */
        public Full(@Nullable Credits credits, @Nullable String reasons) {
            this(credits, reasons, null);
        }

        @Override
        public DecisionOutcome outcome() {
            return DecisionOutcome.FULL;
        }

        @Override
        public List<Element> differences() {
            return List.of();
        }

        @Override
        public @Nullable Appeal appeal() {
            return null;
        }

        @Override
        public boolean isContestable() {
            return grade != null && grade.byHand();
        }
    }

    /** @param credits how many count: at most the source's and at most the target's */
    record Partial(
            Credits credits,
            String reasons,
            List<Element> differences,
            @Nullable Appeal appeal,
            @Nullable CountedGrade grade)
            implements Decision {
        public Partial {
            differences = List.copyOf(differences);
        }

        @Override
        public DecisionOutcome outcome() {
            return DecisionOutcome.PARTIAL;
        }
    }

    /**
     * @param condition what the learner must still do
     * @param by the last day for it
     */
    record Conditional(
            String condition,
            LocalDate by,
            String reasons,
            List<Element> differences,
            @Nullable Appeal appeal) implements Decision {
        public Conditional {
            differences = List.copyOf(differences);
        }

        @Override
        public DecisionOutcome outcome() {
            return DecisionOutcome.CONDITIONAL;
        }
    }

    /** @param alternative what it counts towards instead */
    record Alternative(
            String alternative,
            String reasons,
            List<Element> differences,
            @Nullable Appeal appeal) implements Decision {
        public Alternative {
            differences = List.copyOf(differences);
        }

        @Override
        public DecisionOutcome outcome() {
            return DecisionOutcome.ALTERNATIVE;
        }
    }

    /**
     * A refusal carries the burden of proof (Lisbon Recognition Convention, III.3 and III.5).
     *
     * @param differences at least one
     * @param reasons the substantial difference
     * @param hindrance why it would prevent success
     * @param remedy what the learner can do to be recognised later
     */
    record Refusal(List<Element> differences, String reasons, String hindrance, String remedy, Appeal appeal)
            implements Decision {
        public Refusal {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) {
                throw new IllegalArgumentException("A refusal names the element that differs");
            }
        }

        @Override
        public DecisionOutcome outcome() {
            return DecisionOutcome.REFUSAL;
        }
    }
}
