package eu.meshe.recognition.elements;

import eu.meshe.platform.Message;
import eu.meshe.recognition.Element;
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

    static Comparison of(Element element, Finding finding, String key, Object... arguments) {
        return new Comparison(element, finding, Message.of("recognition.compare." + key, arguments), List.of());
    }
}
