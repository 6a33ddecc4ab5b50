package eu.meshe.recognition.grades;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Grade tables for tests. */
final class TableFixture {

    static final IscedField FIELD = new IscedField("0613");

    private TableFixture() {}

    /** Grades with how often each was given, best first: {@code "A", 10, "B", 30}; a grade that begins with a minus is no pass. */
    static GradeTable table(Object... gradesAndCounts) {
        return tableIn(FIELD.code(), gradesAndCounts);
    }

    static GradeTable tableIn(String field, Object... gradesAndCounts) {
        var distribution = distribution(gradesAndCounts);
        return tableIn(field, distribution, distribution.passes().intValue());
    }

    static GradeTable tableIn(
            String field, GradeDistribution distribution, @org.jspecify.annotations.Nullable Integer results) {
        return new GradeTable(
                new InstitutionId(new UUID(0, 1)),
                new GradeTableId(new UUID(0, 2)),
                Subject.OWN,
                new IscedField(field),
                Cycle.FIRST,
                new Period(2023, 2025),
                distribution,
                results,
                GradeTable.Provenance.CSV,
                1,
                Instant.EPOCH,
                null);
    }

    static GradeDistribution distribution(Object... gradesAndCounts) {
        var grades = new ArrayList<GradeFrequency>();
        for (var i = 0; i < gradesAndCounts.length; i += 2) {
            var name = (String) gradesAndCounts[i];
            var fails = name.startsWith("-");
            grades.add(new GradeFrequency(
                    fails ? name.substring(1) : name, new BigDecimal(gradesAndCounts[i + 1].toString()), !fails));
        }
        return new GradeDistribution(grades);
    }

    static Conversion convert(String grade, GradeTable source, GradeTable receiving, ConversionPolicy policy) {
        return convert(grade, List.of(source), List.of(receiving), policy);
    }

    static Conversion convert(
            String grade, List<GradeTable> source, List<GradeTable> receiving, ConversionPolicy policy) {
        return ConvertGrade.convert(new ConvertGrade.Question(grade, FIELD, Cycle.FIRST, source, receiving, policy));
    }
}
