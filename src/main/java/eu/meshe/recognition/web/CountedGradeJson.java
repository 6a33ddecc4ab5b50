package eu.meshe.recognition.web;

import eu.meshe.recognition.Decision;
import eu.meshe.recognition.grades.KeptConversion;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The grade that counts as programs see it, and how it came about.
 *
 * @param grade absent where it is recognised without a grade
 * @param originalGrade as the credential gives it; absent where it gives none
 * @param byTables whether the grade is the one that the grade tables give
 * @param reason why, in the officer's words
 * @param conversion what the tables give; absent where nothing could be converted
 */
record CountedGradeJson(
        @Nullable String grade,
        @Nullable String originalGrade,
        boolean byTables,
        @Nullable String reason,
        @Nullable Tables conversion) {

    /**
     * What the conversion rests on.
     *
     * @param policy maximum, average, minimum: the deciding institution's on that day
     * @param field the field of study that was asked for; the tables' own may be broader ones
     */
    record Tables(String grade, String policy, String field, UUID sourceTable, UUID receivingTable) {

        static Tables of(KeptConversion it) {
            return new Tables(
                    it.grade(),
                    it.policy().name().toLowerCase(Locale.ROOT),
                    it.field().code(),
                    it.source().table().value(),
                    it.receiving().table().value());
        }
    }

    static @Nullable CountedGradeJson of(Decision decision) {
        var it = decision.grade();
        return it == null
                ? null
                : new CountedGradeJson(
                        it.grade(),
                        it.sourceGrade(),
                        it.byTables(),
                        it.reason(),
                        it.conversion() == null ? null : Tables.of(it.conversion()));
    }
}
