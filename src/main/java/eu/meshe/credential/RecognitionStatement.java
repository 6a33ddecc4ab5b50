package eu.meshe.credential;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A decision on recognition, as it is told to other systems.
 *
 * @param title what the statement is called
 * @param words reasons, conditions and remedies, in the words of those who decided; {@code null} where there are none
 * @param outcome full, partial, conditional, alternative, refusal
 * @param credits how many count; {@code null} where none do, or neither side states any
 * @param grade with which it counts; {@code null} where it counts without one, or nothing was said of a grade
 * @param target what it counts, or was to count, towards
 */
public record RecognitionStatement(
        LocalisedText title,
        @Nullable LocalisedText words,
        Organisation decider,
        Holder holder,
        Basis basis,
        Achievement target,
        String outcome,
        @Nullable Credits credits,
        @Nullable String grade,
        LocalDate decidedOn) {

    /**
     * What was assessed.
     *
     * @param awardedBy who awarded it
     * @param awardedAt when; {@code null} where that is not known
     */
    public record Basis(
            Organisation awardedBy,
            Achievement achievement,
            Claim.@Nullable Result result,
            @Nullable Instant awardedAt) {}

    /** Whether anything counts. */
    public boolean isPositive() {
        return !outcome.equals("refusal");
    }
}
