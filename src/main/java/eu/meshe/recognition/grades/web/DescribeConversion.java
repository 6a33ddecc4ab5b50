package eu.meshe.recognition.grades.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Refused;
import eu.meshe.recognition.grades.Conversion.Used;
import eu.meshe.recognition.grades.Fraction;
import eu.meshe.recognition.grades.GradeOfCase;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.Period;
import eu.meshe.recognition.grades.Segment;
import eu.meshe.recognition.grades.Subject;
import eu.meshe.web.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says a conversion in the reader's words, and draws it. */
@Component
public class DescribeConversion {

    private final GradeOfCase gradeOfCase;
    private final Institutions institutions;
    private final Say say;

    DescribeConversion(GradeOfCase gradeOfCase, Institutions institutions, Say say) {
        this.gradeOfCase = gradeOfCase;
        this.institutions = institutions;
        this.say = say;
    }

    /** The grade of a case, as its officer sees it. */
    public ConversionView ofCase(CaseSheet sheet, Institution deciding) {
        return of(sheet.application(), sheet.grade(), deciding);
    }

    /** The working behind a decision, as everyone may see it who sees the decision; {@code null} where nothing was converted. */
    public @Nullable ConversionView ofDecision(Application application, Institution deciding) {
        var decision = application.decision();
        var counted = decision == null ? null : decision.grade();
        return counted == null || counted.conversion() == null
                ? null
                : of(application, gradeOfCase.again(counted.conversion()), deciding);
    }

    private ConversionView of(Application application, Conversion conversion, Institution deciding) {
        var source = application.source();
        return describe(
                conversion, say.text(source.awardedBy().legalName()), say.text(deciding.name()), source.grade());
    }

    ConversionView describe(
            Conversion conversion, String sourceName, String receivingName, @Nullable String sourceGrade) {
        return switch (conversion) {
            case Refused refused ->
                new ConversionView(
                        sourceName,
                        receivingName,
                        sourceGrade,
                        null,
                        say.message(refused.why()),
                        null,
                        null,
                        null,
                        List.of(),
                        null);
            case Converted converted -> describe(converted, sourceName, receivingName);
        };
    }

    private ConversionView describe(Converted converted, String sourceName, String receivingName) {
        var title = say.key(
                "grades.drawing",
                converted.source().grade(),
                sourceName,
                converted.grade(),
                receivingName,
                percent(converted.source().from()),
                percent(converted.source().to()));
        return new ConversionView(
                sourceName,
                receivingName,
                converted.source().grade(),
                converted.grade(),
                null,
                say.key("grades.policy." + converted.policy().name() + ".done", receivingName),
                source(converted, sourceName),
                receiving(converted, receivingName),
                notes(converted, sourceName, receivingName),
                ConversionDrawing.svg(converted, title));
    }

    private ConversionView.Side source(Converted converted, String name) {
        var rows = converted.sourceSegments().stream()
                .map(segment -> row(segment, segment.equals(converted.source()) ? "own" : "other", ""))
                .toList();
        return new ConversionView.Side(about(converted.sourceTable(), name), address(converted.sourceTable()), rows);
    }

    private ConversionView.Side receiving(Converted converted, String name) {
        var rows = new ArrayList<ConversionView.Row>();
        for (var segment : converted.receivingSegments()) {
            var shared = converted.candidates().stream()
                    .filter(candidate -> candidate.grade().equals(segment.grade()))
                    .findFirst();
            var role =
                    segment.grade().equals(converted.grade()) ? "picked" : shared.isPresent() ? "candidate" : "other";
            var overlap = shared.map(it -> say.key("grades.range", percent(it.from()), percent(it.to())))
                    .orElse("");
            rows.add(row(segment, role, overlap));
        }
        return new ConversionView.Side(
                about(converted.receivingTable(), name), address(converted.receivingTable()), rows);
    }

    private ConversionView.Row row(Segment segment, String role, String overlap) {
        var share = segment.to().percent(1).subtract(segment.from().percent(1));
        return new ConversionView.Row(
                segment.grade(), say.number(share), percent(segment.from()), percent(segment.to()), role, overlap);
    }

    private String about(Used used, String name) {
        var table = used.table();
        var size = table.results() == null
                ? say.key("grades.size.unknown")
                : say.key("grades.size", say.number(table.results()));
        return say.key(
                "grades.about",
                name,
                say.key("grades.field", GradeWords.field(table.field()), table.field()),
                say.key("grades.cycle." + table.cycle().name()),
                table.period().toString(),
                size);
    }

    private List<String> notes(Converted converted, String sourceName, String receivingName) {
        var notes = new ArrayList<String>();
        notes(converted.sourceTable(), sourceName, notes);
        notes(converted.receivingTable(), receivingName, notes);
        if (converted.source().isPoint()) {
            notes.add(say.key("grades.note.point", converted.source().grade()));
        }
        return notes;
    }

    private void notes(Used used, String name, List<String> notes) {
        var table = used.table();
        if (used.isBroader()) {
            notes.add(say.key(
                    "grades.note.broader",
                    name,
                    say.key("grades.field", GradeWords.field(used.askedField()), used.askedField()),
                    say.key("grades.field", GradeWords.field(table.field()), table.field())));
        }
        if (table.results() == null) {
            notes.add(say.key("grades.note.size", name, GradeTable.FEWEST_RESULTS));
        }
        if (table.period().years() < Period.USUAL_AT_LEAST) {
            notes.add(say.key("grades.note.short", name, table.period().toString()));
        }
        if (table.subject() instanceof Subject.Other other) {
            var keeper = institutions.getInstitution(table.keeper());
            notes.add(say.key("grades.note.copied", other.name(), say.text(keeper.name())));
        }
    }

    private String address(Used used) {
        var keeper = institutions.getInstitution(used.table().keeper());
        return "/grade-tables/" + keeper.slug() + "/" + used.table().id();
    }

    private String percent(Fraction part) {
        BigDecimal rounded = part.percent(1).stripTrailingZeros();
        return say.number(rounded);
    }
}
