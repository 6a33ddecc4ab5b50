package eu.meshe.recognition.grades.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversion in the reader's words; the fragment {@code recognition/grades-on-case :: conversion(view)} shows it.
 *
 * @param sourceGrade as the document gives it; {@code null} where it gives none
 * @param grade what it reads as; {@code null} where it is not converted
 * @param why why it is not converted; {@code null} where it is
 * @param policy which of the candidates is given, in a sentence; {@code null} where nothing is converted
 * @param notes what the reader must know of the tables: a broader field, shares without numbers, one year only
 * @param svg both distributions drawn; {@code null} where nothing is converted
 */
public record ConversionView(
        String sourceName,
        String receivingName,
        @Nullable String sourceGrade,
        @Nullable String grade,
        @Nullable String why,
        @Nullable String policy,
        @Nullable Side source,
        @Nullable Side receiving,
        List<String> notes,
        @Nullable String svg) {

    public ConversionView {
        notes = List.copyOf(notes);
    }

    public boolean isConverted() {
        return grade != null;
    }

    /**
     * One of the two distributions.
     *
     * @param about whose results, of which field, cycle and years, how many
     * @param address of the table
     */
    public record Side(String about, String address, List<Row> rows) {
        public Side {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A grade.
     *
     * @param share of the passing results, in percent
     * @param from the share of better results, in percent
     * @param role own, candidate, picked or other
     * @param overlap what of it the source grade overlaps ("10 – 20 %"); empty where nothing
     */
    public record Row(String grade, String share, String from, String to, String role, String overlap) {}
}
