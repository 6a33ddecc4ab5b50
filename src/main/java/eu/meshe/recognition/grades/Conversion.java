package eu.meshe.recognition.grades;

import eu.meshe.platform.Message;
import java.util.List;

/** What became of a grade, with all that led there. */
public sealed interface Conversion {

    /**
     * The grade reads as another one.
     *
     * @param grade in the receiving institution's words; one of the candidates
     * @param source the source grade's own segment
     * @param sourceSegments all segments of the source's table, best first
     * @param candidates the receiving grades whose segments overlap the source grade's, best first; each with the part that overlaps. Never empty
     */
    record Converted(
            String grade,
            ConversionPolicy policy,
            Used sourceTable,
            Segment source,
            List<Segment> sourceSegments,
            Used receivingTable,
            List<Segment> receivingSegments,
            List<Segment> candidates)
            implements Conversion {

        public Converted {
            sourceSegments = List.copyOf(sourceSegments);
            receivingSegments = List.copyOf(receivingSegments);
            candidates = List.copyOf(candidates);
            if (candidates.stream().noneMatch(candidate -> candidate.grade().equals(grade))) {
                throw new IllegalArgumentException("The grade is one of the candidates");
            }
        }
    }

    /** It cannot be converted; what it is worth is for a person to say. */
    record Refused(Reason reason, Message why) implements Conversion {}

    /** Why a grade is not converted. */
    enum Reason {
        NO_GRADE,
        NO_FIELD,
        NO_CYCLE,
        NO_SOURCE_TABLE,
        NO_RECEIVING_TABLE,
        TOO_LITTLE_DATA,
        UNKNOWN_GRADE,
        FAILING_GRADE
    }

    /**
     * A table that was used.
     *
     * @param askedField the field that was asked for; the table's own may be a broader one
     */
    record Used(GradeTable table, eu.meshe.learning.IscedField askedField) {

        public boolean isBroader() {
            return !table.field().equals(askedField);
        }
    }
}
