package eu.meshe.recognition.elements;

import eu.meshe.platform.Message;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.util.List;

/**
 * How one element of the source compares with that of the target. A fact to start from, never the decision: whether a difference is
 * substantial is for a person to say.
 *
 * @param message the finding in a sentence
 * @param pairs for the outcomes: which of the target's is matched by which of the source's; empty for the other elements
 */
public record Comparison(Element element, Finding finding, Message message, List<Pair> pairs) {

    /** What was found. */
    public enum Finding {
        /** The source has at least as much. */
        SAME,
        /** The source has less, or something else. */
        LOWER,
        /** One side does not say, or a person must read it. */
        CANNOT_SAY
    }

    /**
     * A target outcome and the source outcome nearest to it.
     *
     * @param target place in the target's list, from 0
     * @param source place in the source's list, from 0; -1 where none is near
     */
    public record Pair(int target, int source) {}

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** The answer to the element's condition, seen as a comparison. */
    public static Comparison of(Element element, Answer answer, OutcomeMapping mapping) {
        return new Comparison(
                element, finding(answer), answer.message(), element == Element.OUTCOMES ? pairs(mapping) : List.of());
    }

    private static Finding finding(Answer answer) {
        return switch (answer) {
            case Answer.Met met -> Finding.SAME;
            case Answer.NotMet notMet -> Finding.LOWER;
            case Answer.CannotSay cannotSay -> Finding.CANNOT_SAY;
        };
    }

    private static List<Pair> pairs(OutcomeMapping mapping) {
        return mapping.lines().stream()
                .map(line -> new Pair(
                        line.target(),
                        line.sources().isEmpty() ? -1 : line.sources().getFirst()))
                .toList();
    }
}
