package eu.meshe.demonstration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cases at the institution where two people sign, each of which waits for the second one. Moments are given in days before the day on which the
 * world is made; {@code …In} in days after it.
 *
 * @param sinceDaysAgo since when two people sign there
 */
record SecondPersonStory(String institution, int sinceDaysAgo, List<Contested> appeals, List<Conditional> conditions) {

    SecondPersonStory {
        appeals = List.copyOf(appeals);
        conditions = List.copyOf(conditions);
    }

    /** A case with its first decision, contested; the answer to the appeal is proposed. */
    record Contested(
            String learner,
            String award,
            String target,
            String statement,
            int daysAgo,
            First decision,
            int appealedDaysAgo,
            String grounds,
            int takenUpDaysAgo,
            Proposal answer) {}

    /** A case that was decided under a condition; what follows from it is proposed. */
    record Conditional(
            String learner,
            String award,
            String target,
            String statement,
            int daysAgo,
            First decision,
            Proposal settlement) {}

    /** A decision that two people made. */
    record First(
            String by,
            String confirmedBy,
            int daysAgo,
            String outcome,
            List<String> differences,
            @Nullable String credits,
            @Nullable String grade,
            @Nullable String condition,
            @Nullable Integer conditionByIn,
            String reasons,
            String appealHow,
            int appealUntilIn) {}

    /** @param met {@code null} for the answer to an appeal */
    record Proposal(
            String by,
            int daysAgo,
            @Nullable String met,
            String note,
            String outcome,
            List<String> differences,
            String credits,
            @Nullable String grade,
            String reasons) {}
}
