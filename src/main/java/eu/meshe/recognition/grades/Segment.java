package eu.meshe.recognition.grades;

import java.util.List;
import java.util.Optional;

/**
 * The part of all passing results that a grade owns, counted from the best: {@code from} is the share of results that are better,
 * {@code to} that and its own.
 */
public record Segment(String grade, Fraction from, Fraction to) {

    public Segment {
        if (from.compareTo(to) > 0) {
            throw new IllegalArgumentException("A segment does not end before it begins");
        }
    }

    /** Whether nobody was given the grade: then it is a point. */
    public boolean isPoint() {
        return from.compareTo(to) == 0;
    }

    public Fraction middle() {
        return from.middle(to);
    }

    /**
     * What two segments share. Segments that touch in one point share nothing; a grade that nobody was given shares its point with the
     * segments it lies in or touches, so that it too can be compared.
     */
    Optional<Segment> sharedWith(Segment other) {
        if (other.isPoint()) {
            return Optional.empty();
        }
        var begin = from.max(other.from);
        var end = to.min(other.to);
        var order = begin.compareTo(end);
        return order < 0 || (order == 0 && isPoint())
                ? Optional.of(new Segment(other.grade, begin, end))
                : Optional.empty();
    }

    /** The segment, of those that somebody owns, in which that point lies; on a border, the better one. */
    static Segment at(Fraction point, List<Segment> bestFirst) {
        return bestFirst.stream()
                .filter(segment -> !segment.isPoint() && point.compareTo(segment.to) <= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A distribution reaches from 0 to 1"));
    }
}
