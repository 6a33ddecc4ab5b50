package eu.meshe.recognition;

import eu.meshe.platform.Digest;
import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import java.util.stream.Collectors;

/**
 * What is known at one moment of where else the credits of a case count: an officer reads it before she signs, and signs with its digest.
 * Other cases can change it while her page is open, also cases of other institutions.
 *
 * @param once whether they were counted before
 * @param residency whether the applicant may have as many recognised here
 */
public record Counting(Finding once, Answer.Kind residency) {

    /** Hexadecimal digits that tell one answer from another; it guards against not having read, not against forgery. */
    private static final int LENGTH = 16;

    static Counting in(Assessment assessment) {
        return new Counting(
                assessment.of(ConditionName.COUNTED_ONCE),
                assessment.of(ConditionName.RESIDENCY).answer().kind());
    }

    /** The same as long as the same is known, in whatever order: 16 hexadecimal digits. It tells no more than the answers themselves. */
    public String digest() {
        var answer = once.answer();
        var known = answer.evidence().stream()
                .map(evidence -> evidence.fact().toString())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Digest.hex(residency + "\n" + answer.message() + "\n" + known).substring(0, LENGTH);
    }
}
