package eu.meshe.recognition.web;

import eu.meshe.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as its page shows it, in the reader's words.
 *
 * @param base the address of the case, to which the addresses of its pages are added
 * @param mayAssess whether the officer can still judge and draw lines
 */
public record AssessmentView(
        String base, boolean mayAssess, int met, int notMet, int cannotSay, List<Row> rows, MappingView mapping) {

    /**
     * One condition.
     *
     * @param theirs facts about what was brought
     * @param ours facts about the target and the institution's rules
     * @param judgement what a person says of it; {@code null} where nobody has
     */
    public record Row(
            String slug,
            String title,
            String question,
            Mark mark,
            String answer,
            String sentence,
            List<Facts> theirs,
            List<Facts> ours,
            @Nullable JudgementView judgement) {}

    /** Facts that come from the same place. */
    public record Facts(String origin, List<Fact> facts) {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A fact.
     *
     * @param words the words of its origin; {@code null} where the fact says all
     * @param lang their language for the {@code lang} attribute; {@code null} where it is the page's
     */
    public record Fact(
            String text, @Nullable String words, @Nullable String lang) {}

    /** @param differs whether the person answers otherwise than the program */
    public record JudgementView(Mark mark, String answer, String reason, String by, String at, boolean differs) {}

    public AssessmentView {
        rows = List.copyOf(rows);
    }
}
