package eu.meshe.recognition.grades.web;

import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.Subject;
import eu.meshe.web.Say;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grade table in the reader's words.
 *
 * @param subject whose grades it counts, where they are another's; {@code null} for the institution's own
 * @param results how many results it rests on, in words
 * @param kept when and from what source it was kept, which version it is
 * @param tooLittle whether it has too few results to convert by
 */
public record TableView(
        GradeTable table,
        @Nullable String subject,
        String field,
        String cycle,
        String period,
        String results,
        String kept,
        boolean tooLittle,
        List<ConversionView.Row> rows) {

    public TableView {
        rows = List.copyOf(rows);
    }

    static TableView of(GradeTable table, Say say) {
        return new TableView(
                table,
                table.subject() instanceof Subject.Other other ? other.name() : null,
                say.key("grades.field", GradeWords.field(table.field()), table.field()),
                say.key("grades.cycle." + table.cycle().name()),
                table.period().toString(),
                table.results() == null
                        ? say.key("grades.size.unknown")
                        : say.key("grades.size", say.number(table.results())),
                say.key(
                        "grades.kept." + table.provenance().name(),
                        Integer.toString(table.version()),
                        say.date(table.keptAt())),
                table.hasTooLittle(),
                rows(table, say));
    }

    private static List<ConversionView.Row> rows(GradeTable table, Say say) {
        return table.distribution().segments().stream()
                .map(segment -> new ConversionView.Row(
                        segment.grade(),
                        say.number(
                                segment.to().percent(1).subtract(segment.from().percent(1))),
                        say.number(segment.from().percent(1)),
                        say.number(segment.to().percent(1)),
                        "other",
                        ""))
                .toList();
    }
}
