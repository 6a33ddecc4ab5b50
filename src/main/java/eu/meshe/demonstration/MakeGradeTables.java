package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.learning.IscedField;
import eu.meshe.recognition.grades.DraftTable;
import eu.meshe.recognition.grades.GradeDistribution;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.KeepGradeTables;
import eu.meshe.recognition.grades.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Recognition officers keep the grade tables of their institutions. */
@Component
@Profile("demo")
class MakeGradeTables {

    private static final int POLICIES_DAYS_AGO = 1000;

    private final KeepGradeTables keep;
    private final Cast cast;

    MakeGradeTables(KeepGradeTables keep, Cast cast) {
        this.keep = keep;
        this.cast = cast;
    }

    void plan(List<GradeBook> books, Timeline timeline) {
        for (var book : books) {
            timeline.add(
                    POLICIES_DAYS_AGO,
                    () -> keep.setPolicy(cast.staff(book.institution(), Role.RECOGNITION_OFFICER), book.policy()));
            book.tables()
                    .forEach(table ->
                            timeline.add(table.keptDaysAgo(), () -> keep(book.institution(), table, timeline)));
        }
    }

    private void keep(String institution, GradeBook.Table table, Timeline timeline) {
        var lastFull = LocalDate.parse(timeline.day(table.keptDaysAgo())).getYear() - 1;
        var distribution = new GradeDistribution(table.grades().stream()
                .map(grade -> new GradeFrequency(grade.grade(), BigDecimal.valueOf(grade.count()), !grade.fail()))
                .toList());
        keep.keep(
                cast.staff(institution, Role.RECOGNITION_OFFICER),
                KeepGradeTables.subject(table.of(), table.address()),
                new DraftTable(
                        new IscedField(table.field()),
                        table.cycle(),
                        new Period(lastFull - table.years() + 1, lastFull),
                        distribution,
                        distribution.passes().intValueExact()));
    }
}
