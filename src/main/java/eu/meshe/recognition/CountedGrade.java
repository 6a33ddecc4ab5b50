package eu.meshe.recognition;

import eu.meshe.platform.Message;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.KeptConversion;
import org.jspecify.annotations.Nullable;

/**
 * What a decision that recognises says of the grade: the one that counts here, or that none does; and how it came about.
 *
 * @param grade in the deciding institution's words; {@code null} where it is recognised without a grade
 * @param reason why, in the officer's words; always there for a grade that the tables do not give
 * @param sourceGrade as the source's document gives it; {@code null} where that gives none
 * @param conversion what the grade tables give; {@code null} where nothing could be converted
 */
public record CountedGrade(
        @Nullable String grade,
        @Nullable String reason,
        @Nullable String sourceGrade,
        @Nullable KeptConversion conversion) {

    /** Characters of a grade: as many as a grade table takes. */
    public static final int LONGEST = GradeFrequency.LONGEST;

    /** Recognised without a grade, though the source has one. */
    static CountedGrade none(String sourceGrade) {
        return new CountedGrade(null, null, sourceGrade, null);
    }

    /** Whether the grade is the one that the tables give. */
    public boolean byTables() {
        return conversion != null && conversion.grade().equals(grade);
    }

    /** How it came about, in a sentence. */
    public Message how() {
        var kind = byTables() ? "tables" : grade == null ? "without" : "hand";
        if (sourceGrade == null) {
            return Message.of(GradeRules.KEY + "how." + kind + ".none");
        }
        if (byTables() || conversion == null) {
            return Message.of(GradeRules.KEY + "how." + kind, sourceGrade);
        }
        return Message.of(GradeRules.KEY + "how." + kind + ".tables", sourceGrade, conversion.grade());
    }

    /** Whether a person set what counts against what the tables give, or where they give nothing. */
    public boolean byHand() {
        return !byTables() && (grade != null || conversion != null);
    }
}
