package eu.meshe.recognition.outcomes;

import eu.meshe.recognition.outcomes.MappingLine.Extent;
import eu.meshe.recognition.outcomes.MappingLine.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the target's outcomes are covered by which of the source's.
 *
 * @param lines one for each of the target's outcomes, in their order
 * @param version 0 for what is only suggested; each correction by a person is one more
 * @param savedBy the person whose correction this is; {@code null} for what is only suggested
 */
public record OutcomeMapping(
        List<MappingLine> lines, int version, @Nullable SavedBy savedBy) {

    /** Who, and when. */
    public record SavedBy(String name, Instant at) {

        public LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    public OutcomeMapping {
        lines = List.copyOf(lines);
        for (var place = 0; place < lines.size(); place++) {
            if (lines.get(place).target() != place) {
                throw new IllegalArgumentException("One line for each of the target's outcomes, in their order");
            }
        }
        if ((version == 0) != (savedBy == null)) {
            throw new IllegalArgumentException("What a person saved has a version");
        }
    }

    public boolean isOfAPerson() {
        return savedBy != null;
    }

    public Coverage coverage() {
        return new Coverage(
                count(Extent.FULLY), count(Extent.PARTLY), listNotCompared().size(), lines.size());
    }

    /** The lines of which nothing can be said, because what is brought is in other languages; none where a person has read. */
    public List<MappingLine> listNotCompared() {
        return isOfAPerson()
                ? List.of()
                : lines.stream().filter(MappingLine::wasNotCompared).toList();
    }

    private int count(Extent extent) {
        return (int) lines.stream().filter(line -> line.extent() == extent).count();
    }

    /** The same lines, each marked as a person's unless it says what was suggested. */
    public static List<MappingLine> marked(List<MappingLine> lines, OutcomeMapping suggested) {
        return lines.stream().map(line -> origin(line, suggested)).toList();
    }

    private static MappingLine origin(MappingLine line, OutcomeMapping suggested) {
        var other = line.target() < suggested.lines().size() ? suggested.lines().get(line.target()) : null;
        var same = other != null && line.saysTheSameAs(other) ? other : null;
        return new MappingLine(
                line.target(),
                line.sources(),
                line.extent(),
                same == null ? Origin.PERSON : Origin.SUGGESTED,
                line.note(),
                same == null || line.extent() == Extent.NOT ? null : same.because());
    }
}
