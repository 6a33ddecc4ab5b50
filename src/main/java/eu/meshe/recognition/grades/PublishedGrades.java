package eu.meshe.recognition.grades;

import eu.meshe.credential.Supplement.GradeDistribution.Share;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.recognition.grades.Conversion.Used;
import eu.meshe.wallet.GradeStatistics;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the grade tables in force say for a supplement: the table by which a grade of that field and cycle would be converted. A table that
 * gives shares only is left out, for a supplement counts awards.
 */
@Component
class PublishedGrades implements GradeStatistics {

    private final GradeTables tables;
    private final MessageSource messages;
    private final Clock clock;

    PublishedGrades(GradeTables tables, MessageSource messages, Clock clock) {
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Optional<eu.meshe.credential.Supplement.GradeDistribution> distribution(
            Institution awarding, Achievement achievement, Locale reader) {
        return achievement.cycle().flatMap(cycle -> {
            var counted = tables.listInForceAt(awarding.id(), true, clock.instant()).stream()
                    .filter(table -> table.results() != null)
                    .toList();
            return achievement.fields().stream()
                    .map(field -> table(counted, field, cycle))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .map(table -> distribution(table, reader));
        });
    }

    private static Optional<GradeTable> table(List<GradeTable> tables, IscedField field, Cycle cycle) {
        return ConvertGrade.tableFor(tables, field, cycle).map(Used::table);
    }

    private eu.meshe.credential.Supplement.GradeDistribution distribution(GradeTable table, Locale reader) {
        var cycle = messages.getMessage("grades.cycle." + table.cycle().name(), null, reader);
        var group = messages.getMessage(
                "supplement.grades.group",
                new Object[] {
                    IscedFields.name(table.field(), reader),
                    table.field(),
                    cycle,
                    table.period().toString()
                },
                reader);
        return new eu.meshe.credential.Supplement.GradeDistribution(
                group,
                table.distribution().passing().stream()
                        .map(grade -> new Share(grade.grade(), grade.frequency().intValueExact()))
                        .toList());
    }
}
