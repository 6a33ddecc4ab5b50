package eu.meshe.recognition.grades;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table of Erasmus Without Paper does not say, and whoever uploads it has to; as it was typed.
 *
 * @param cycle short, first, second or third
 * @param from the first year
 * @param until the last year
 * @param failing the grades that are no pass; empty where the table has none
 * @param worstFirst whether the table begins with the worst grade
 * @param results how many passing results each table rests on; blank where the source does not say
 */
public record EwpAnswers(
        @Nullable String cycle,
        @Nullable String from,
        @Nullable String until,
        List<String> failing,
        boolean worstFirst,
        @Nullable String results) {

    public EwpAnswers {
        failing = List.copyOf(failing);
    }
}
