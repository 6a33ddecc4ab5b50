package eu.meshe.recognition.conditions;

import java.time.Instant;

/**
 * What a person says of a condition. It stands beside the machine's answer and never replaces it.
 *
 * @param version 1 for the first on this condition of this case, one more for each that follows
 * @param reason at most {@value #LONGEST_REASON} characters
 * @param by the name of the person
 */
public record Judgement(
        ConditionName condition, int version, Answer.Kind answer, String reason, String by, Instant at) {

    public static final int LONGEST_REASON = 2000;
}
