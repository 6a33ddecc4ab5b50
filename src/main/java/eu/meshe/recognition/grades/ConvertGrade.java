package eu.meshe.recognition.grades;

import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Message;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Reason;
import eu.meshe.recognition.grades.Conversion.Refused;
import eu.meshe.recognition.grades.Conversion.Used;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Converts a grade after EGRACONS (ECTS Users' Guide 2015, grade conversion): both tables are laid from best to worst, each grade owns a
 * segment of the passing results; the receiving grades whose segments overlap the source grade's come into question, and the receiving
 * institution's policy picks one of them. Pure and exact: nothing is rounded.
 */
public final class ConvertGrade {

    private ConvertGrade() {}

    /**
     * What to convert.
     *
     * @param sourceTables the source's tables in force; those of other fields and cycles may be among them
     * @param receivingTables the receiving institution's own, likewise
     * @param policy the receiving institution's
     */
    public record Question(
            String grade,
            IscedField field,
            Cycle cycle,
            List<GradeTable> sourceTables,
            List<GradeTable> receivingTables,
            ConversionPolicy policy) {

        public Question {
            sourceTables = List.copyOf(sourceTables);
            receivingTables = List.copyOf(receivingTables);
        }
    }

    public static Conversion convert(Question question) {
        var source = Choice.of(question.sourceTables(), question.field(), question.cycle());
        var receiving = Choice.of(question.receivingTables(), question.field(), question.cycle());
        return switch (source) {
            case Choice.None none -> refuse(Reason.NO_SOURCE_TABLE, "grades.refused.no-source-table", question.field());
            case Choice.TooLittle little -> tooLittle("grades.refused.too-little-source", little);
            case Choice.Found from ->
                switch (receiving) {
                    case Choice.None none ->
                        refuse(Reason.NO_RECEIVING_TABLE, "grades.refused.no-receiving-table", question.field());
                    case Choice.TooLittle little -> tooLittle("grades.refused.too-little-receiving", little);
                    case Choice.Found to -> convert(question.grade(), from.used(), to.used(), question.policy());
                };
        };
    }

    /** The table that speaks for that field and cycle: the most detailed one that has enough results. */
    static Optional<Used> tableFor(List<GradeTable> tables, IscedField field, Cycle cycle) {
        return Choice.of(tables, field, cycle) instanceof Choice.Found found
                ? Optional.of(found.used())
                : Optional.empty();
    }

    /** With these tables, whatever others there are. */
    static Conversion convert(String grade, Used from, Used to, ConversionPolicy policy) {
        var found = from.table().distribution().find(grade);
        if (found.isEmpty()) {
            return refuse(
                    Reason.UNKNOWN_GRADE,
                    "grades.refused.unknown-grade",
                    grade,
                    from.table().field());
        }
        if (!found.get().passing()) {
            return refuse(
                    Reason.FAILING_GRADE,
                    "grades.refused.failing-grade",
                    found.get().grade());
        }
        return converted(found.get().grade(), from, to, policy);
    }

    private static Converted converted(String grade, Used from, Used to, ConversionPolicy policy) {
        var sourceSegments = from.table().distribution().segments();
        var own = sourceSegments.stream()
                .filter(segment -> segment.grade().equals(grade))
                .findFirst()
                .orElseThrow();
        var receiving = to.table().distribution().segments();
        var candidates = receiving.stream()
                .map(own::sharedWith)
                .flatMap(Optional::stream)
                .toList();
        var picked = policy.pick(own, candidates, receiving).grade();
        return new Converted(picked, policy, from, own, sourceSegments, to, receiving, candidates);
    }

    private static Refused tooLittle(String key, Choice.TooLittle little) {
        return refuse(Reason.TOO_LITTLE_DATA, key, little.most(), little.field(), GradeTable.FEWEST_RESULTS);
    }

    private static Refused refuse(Reason reason, String key, Object... arguments) {
        return new Refused(reason, Message.of(key, arguments));
    }

    /** Which table speaks for a field: the most detailed one that has enough results, from the detailed field over the narrow to the broad. */
    private sealed interface Choice {

        record Found(Used used) implements Choice {}

        /** @param most how many results the largest table has that is there */
        record TooLittle(int most, IscedField field) implements Choice {}

        record None() implements Choice {}

        static Choice of(List<GradeTable> tables, IscedField asked, Cycle cycle) {
            var fitting = fitting(tables, asked, cycle);
            if (fitting.isEmpty()) {
                return new None();
            }
            return fitting.stream()
                    .filter(table -> !table.hasTooLittle())
                    .findFirst()
                    .<Choice>map(table -> new Found(new Used(table, asked)))
                    .orElseGet(() -> largest(fitting));
        }

        private static List<GradeTable> fitting(List<GradeTable> tables, IscedField asked, Cycle cycle) {
            var fitting = new ArrayList<GradeTable>();
            for (var digits = asked.code().length(); digits >= 2; digits--) {
                var field = new IscedField(asked.code().substring(0, digits));
                tables.stream()
                        .filter(table -> table.cycle() == cycle && table.field().equals(field))
                        .forEach(fitting::add);
            }
            return fitting;
        }

        private static TooLittle largest(List<GradeTable> tables) {
            return tables.stream()
                    .map(table -> new TooLittle(Objects.requireNonNull(table.results()), table.field()))
                    .max(Comparator.comparingInt(TooLittle::most))
                    .orElseThrow();
        }
    }
}
