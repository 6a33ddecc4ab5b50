package eu.meshe.recognition.elements;

import eu.meshe.learning.Achievement;

/**
 * One side of a comparison.
 *
 * @param achievement what is compared
 * @param assurance what we know of the quality assurance behind it
 */
public record Side(Achievement achievement, Assurance assurance) {

    /** Whether the awarding institution was accredited for this level and field on the day that matters. */
    public enum Assurance {
        IN_FORCE,
        OUT_OF_SCOPE,
        NOT_IN_FORCE,
        UNKNOWN
    }
}
