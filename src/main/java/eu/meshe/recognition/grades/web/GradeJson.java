package eu.meshe.recognition.grades.web;

import eu.meshe.recognition.grades.Conversion;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Refused;
import eu.meshe.recognition.grades.Conversion.Used;
import eu.meshe.recognition.grades.GradeFrequency;
import eu.meshe.recognition.grades.GradeTable;
import eu.meshe.recognition.grades.Segment;
import eu.meshe.recognition.grades.Subject;
import eu.meshe.web.Say;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Grade tables and conversions as programs see them. */
public final class GradeJson {

    private GradeJson() {}

    /** An institution's tables in force and what it converts by. */
    record Tables(String policy, int fewestResults, List<Table> items) {}

    /**
     * One version of a table.
     *
     * @param subject whose grades it counts; {@code null} for the institution's own
     * @param results how many passing results it rests on; {@code null} where not known
     */
    record Table(
            UUID id,
            @Nullable String subject,
            @Nullable String subjectAddress,
            String field,
            String cycle,
            int fromYear,
            int untilYear,
            @Nullable Integer results,
            String provenance,
            int version,
            Instant keptAt,
            @Nullable Instant replacedAt,
            List<Grade> grades) {

        static Table of(GradeTable table) {
            var other = table.subject() instanceof Subject.Other named ? named : null;
            return new Table(
                    table.id().value(),
                    other == null ? null : other.name(),
                    other == null ? null : other.address(),
                    table.field().code(),
                    name(table.cycle()),
                    table.period().from(),
                    table.period().until(),
                    table.results(),
                    name(table.provenance()),
                    table.version(),
                    table.keptAt(),
                    table.replacedAt(),
                    table.distribution().grades().stream().map(Grade::of).toList());
        }
    }

    /** @param frequency a number of results, or a share in percent where the table's results are not known */
    record Grade(String grade, BigDecimal frequency, boolean passing) {
        static Grade of(GradeFrequency grade) {
            return new Grade(grade.grade(), grade.frequency(), grade.passing());
        }
    }

    /**
     * What became of a grade.
     *
     * @param converted whether it was
     * @param reason why not; {@code null} where it was
     */
    public record Answer(
            boolean converted,
            @Nullable String grade,
            @Nullable String reason,
            @Nullable String explanation,
            @Nullable Working working) {

        public static Answer of(Conversion conversion, Say say) {
            return switch (conversion) {
                case Refused refused ->
                    new Answer(false, null, name(refused.reason()), say.message(refused.why()), null);
                case Converted converted -> new Answer(true, converted.grade(), null, null, Working.of(converted));
            };
        }
    }

    /** How the grade was found. */
    public record Working(
            String policy, Side source, Part sourceSegment, Fraction middle, Side receiving, List<Part> candidates) {

        static Working of(Converted it) {
            return new Working(
                    name(it.policy()),
                    Side.of(it.sourceTable(), it.sourceSegments()),
                    Part.of(it.source()),
                    Fraction.of(it.source().middle()),
                    Side.of(it.receivingTable(), it.receivingSegments()),
                    it.candidates().stream().map(Part::of).toList());
        }
    }

    /** @param broader whether the table is of a broader field than the one that was asked for */
    public record Side(UUID table, String field, boolean broader, List<Part> segments) {
        static Side of(Used used, List<Segment> segments) {
            return new Side(
                    used.table().id().value(),
                    used.table().field().code(),
                    used.isBroader(),
                    segments.stream().map(Part::of).toList());
        }
    }

    /** A grade's part of the passing results, from the best. */
    public record Part(String grade, Fraction from, Fraction to) {
        static Part of(Segment segment) {
            return new Part(segment.grade(), Fraction.of(segment.from()), Fraction.of(segment.to()));
        }
    }

    /** An exact part of the whole, and the same in percent, rounded to a tenth. */
    public record Fraction(String exact, BigDecimal percent) {
        static Fraction of(eu.meshe.recognition.grades.Fraction part) {
            return new Fraction(part.toString(), part.percent(1));
        }
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
