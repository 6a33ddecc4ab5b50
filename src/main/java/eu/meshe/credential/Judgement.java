package eu.meshe.credential;

import eu.meshe.credential.Reading.Issue;
import java.util.List;

/**
 * What a format says of a document when it is asked one question more than reading it answers.
 *
 * @param about what it was held against, as experts call it: the schema's name, say; empty where that has no name
 * @param faults what is wrong, with its places; empty when nothing is
 * @param doubts what could not be judged, with its places
 */
public record Judgement(String about, List<Issue> faults, List<Issue> doubts) {

    public Judgement {
        faults = List.copyOf(faults);
        doubts = List.copyOf(doubts);
    }

    /** Asked only when somebody wants to know: the answer may take longer than reading did. Never throws for a bad document. */
    @FunctionalInterface
    public interface Question {

        Judgement judge();
    }
}
