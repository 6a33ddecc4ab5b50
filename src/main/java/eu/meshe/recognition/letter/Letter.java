package eu.meshe.recognition.letter;

import eu.meshe.institution.Institution;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Ruling;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter tells.
 *
 * @param signers the names of those who decided, in the order in which they signed; empty where a deadline decided
 * @param replaces the day of the ruling whose place this one takes; {@code null} for the first
 * @param appealUntil the last day for an appeal here; {@code null} where there is none
 * @param colour the institution's, dark enough on white, {@code #rrggbb}
 */
record Letter(
        Application application,
        Ruling ruling,
        Institution decider,
        List<String> signers,
        @Nullable LocalDate replaces,
        @Nullable LocalDate appealUntil,
        String colour) {

    Letter {
        signers = List.copyOf(signers);
    }
}
