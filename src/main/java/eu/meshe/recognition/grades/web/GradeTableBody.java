package eu.meshe.recognition.grades.web;

import eu.meshe.learning.IscedFields;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.grades.DraftTable;
import eu.meshe.recognition.grades.GradeDistribution;
import eu.meshe.recognition.grades.GradeDistribution.Fault;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade table as a program sends it.
 *
 * @param subject whose grades it counts; left out for the institution's own
 * @param fromYear the first year counted
 * @param untilYear the last
 * @param grades from the best to the worst, passing ones first
 */
record GradeTableBody(
        @Nullable String subject,
        @Nullable String subjectAddress,
        @Nullable Integer fromYear,
        @Nullable Integer untilYear,
        @Nullable List<@Nullable Grade> grades) {

    private static final int MOST_RESULTS = 10_000_000;

    /** @param count how many results, a whole number */
    record Grade(
            @Nullable String grade,
            @Nullable Integer count,
            @Nullable Boolean passing) {}

    /** @throws InvalidInputException naming each field that is wrong */
    DraftTable draft(String field, String cycle) {
        var problems = new ArrayList<FieldProblem>();
        var isced = GradeConversions.field(field);
        if (isced == null || !IscedFields.contains(isced)) {
            problems.add(FieldProblem.of("field", "grades.body.field"));
        }
        var known = GradeConversions.cycle(cycle);
        if (known == null) {
            problems.add(FieldProblem.of("cycle", "grades.upload.cycle.missing"));
        }
        var period = period(problems);
        var read = grades(problems);
        Fault.in(read).ifPresent(fault -> problems.add(FieldProblem.of("grades", "grades.body.fault." + fault.name())));
        if (isced == null || known == null || period == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var distribution = new GradeDistribution(read);
        return new DraftTable(
                isced, known, period, distribution, distribution.passes().intValueExact());
    }

    private @Nullable Period period(List<FieldProblem> problems) {
        try {
            return new Period(fromYear == null ? 0 : fromYear, untilYear == null ? 0 : untilYear);
        } catch (IllegalArgumentException e) {
            problems.add(FieldProblem.of("fromYear", "grades.upload.period.wrong", Period.LONGEST));
            return null;
        }
    }

    private List<GradeFrequency> grades(List<FieldProblem> problems) {
        var read = new ArrayList<GradeFrequency>();
        var sent = grades == null ? List.<@Nullable Grade>of() : grades;
        for (var i = 0; i < Math.min(sent.size(), GradeDistribution.MOST_GRADES + 1); i++) {
            var grade = sent.get(i);
            try {
                read.add(frequency(grade));
            } catch (IllegalArgumentException e) {
                problems.add(FieldProblem.of("grades[" + i + "]", "grades.body.grade"));
            }
        }
        return read;
    }

    private static GradeFrequency frequency(@Nullable Grade grade) {
        if (grade == null
                || grade.grade() == null
                || grade.count() == null
                || grade.passing() == null
                || grade.count() > MOST_RESULTS) {
            throw new IllegalArgumentException("Something is missing");
        }
        return new GradeFrequency(grade.grade(), BigDecimal.valueOf(grade.count()), grade.passing());
    }
}
