package eu.meshe.recognition.grades;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often each grade was given in one field and one cycle over some years. A new upload for the same field and cycle replaces the table;
 * the old version stays and can be read.
 *
 * @param keeper the institution that keeps it
 * @param subject whose grades it counts
 * @param field ISCED-F; two, three or four digits
 * @param results how many passing results it rests on; {@code null} where its source gives shares only
 * @param version from 1, for each keeper, subject, field and cycle
 * @param replacedAt {@code null} for the version in force
 */
public record GradeTable(
        InstitutionId keeper,
        GradeTableId id,
        Subject subject,
        IscedField field,
        Cycle cycle,
        Period period,
        GradeDistribution distribution,
        @Nullable Integer results,
        Provenance provenance,
        int version,
        Instant keptAt,
        @Nullable Instant replacedAt) {

    /**
     * The fewest passing results from which a grade is converted. Our rule, no norm's: below it a single learner moves a border by more than
     * two points in a hundred, and small tables would tell strangers the grades of persons.
     */
    public static final int FEWEST_RESULTS = 50;

    /** Where the numbers come from. */
    public enum Provenance {
        /** A list that the institution uploaded. */
        CSV,
        /** A transcript of Erasmus Without Paper ({@code gradeConversionTable}). */
        EWP,
        /** The results of what the institution awarded here. */
        AWARDS
    }

    /** Whether it is known to rest on too few results. One that gives shares only is not known to. */
    public boolean hasTooLittle() {
        return results != null && results < FEWEST_RESULTS;
    }

    boolean saysTheSameAs(DraftTable draft) {
        return new DraftTable(field, cycle, period, distribution, results).equals(draft);
    }

    public boolean isInForce() {
        return replacedAt == null;
    }
}
