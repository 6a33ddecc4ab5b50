package eu.meshe.demonstration;

import eu.meshe.learning.Cycle;
import eu.meshe.recognition.grades.ConversionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grade tables of one institution of the story. Their numbers are made up.
 *
 * @param institution its slug
 */
record GradeBook(String institution, ConversionPolicy policy, List<Table> tables) {

    GradeBook {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param of the name of another institution that keeps none here; {@code null} for its own
     * @param keptDaysAgo before the day on which the world is made; it counts the full years before that day
     * @param years how many
     */
    record Table(
            @Nullable String of,
            @Nullable String address,
            int keptDaysAgo,
            String field,
            Cycle cycle,
            int years,
            List<Grade> grades) {

        Table {
            grades = List.copyOf(grades);
        }
    }

    /** @param fail whether it is no pass */
    record Grade(String grade, int count, boolean fail) {}
}
