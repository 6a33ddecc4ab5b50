package eu.meshe.recognition.precedents;

import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.DecisionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for among the precedents; {@code null} stands for "any".
 *
 * @param awarding a part of the awarding body's name
 * @param words parts of words of either title; at most 200 characters are looked at
 * @param field a broad, narrow or detailed field of what was recognised
 * @param level of what was recognised
 * @param whose of those that the reader may read
 * @param inForce whether only those in force are wanted; {@code false}: only those that are not
 */
public record PrecedentQuery(
        @Nullable String awarding,
        @Nullable String words,
        @Nullable IscedField field,
        @Nullable EqfLevel level,
        @Nullable DecisionOutcome outcome,
        Whose whose,
        @Nullable Boolean inForce) {

    /** Whose decisions. */
    public enum Whose {
        ANYBODYS,
        OWN,
        OTHERS
    }

    public static PrecedentQuery everything() {
        return new PrecedentQuery(null, null, null, null, null, Whose.ANYBODYS, null);
    }
}
