package eu.meshe.recognition.grades;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * How often each grade was given, from the best to the worst. Grades that are no pass may be there, after those that are; a conversion leaves
 * them aside (EGRACONS; ECTS Users' Guide 2015, grade distribution).
 */
public record GradeDistribution(List<GradeFrequency> grades) {

    /** More grades than any scale known to us has. */
    public static final int MOST_GRADES = 110;

    public GradeDistribution {
        grades = List.copyOf(grades);
        Fault.in(grades).ifPresent(fault -> {
            throw new IllegalArgumentException("No distribution of grades: " + fault);
        });
    }

    /** What keeps a list of grades from being a distribution. */
    public enum Fault {
        /** None of them is a pass that somebody was given. */
        NO_PASS,
        TOO_MANY,
        /** Two of them are the same grade. */
        TWICE,
        /** A pass stands after a grade that is none: best and worst are turned round. */
        ORDER;

        public static Optional<Fault> in(List<GradeFrequency> grades) {
            if (grades.size() > MOST_GRADES) {
                return Optional.of(TOO_MANY);
            }
            var names = new HashSet<String>();
            var failed = false;
            for (var grade : grades) {
                if (!names.add(GradeFrequency.key(grade.grade()))) {
                    return Optional.of(TWICE);
                }
                if (failed && grade.passing()) {
                    return Optional.of(ORDER);
                }
                failed |= !grade.passing();
            }
            return passes(grades).signum() > 0 ? Optional.empty() : Optional.of(NO_PASS);
        }
    }

    public Optional<GradeFrequency> find(String grade) {
        return grades.stream().filter(it -> it.isNamed(grade)).findFirst();
    }

    public List<GradeFrequency> passing() {
        return grades.stream().filter(GradeFrequency::passing).toList();
    }

    /** The sum of the passing grades' frequencies. */
    public BigDecimal passes() {
        return passes(grades);
    }

    /** The segments of the passing grades, best first; together they reach from 0 to 1. */
    public List<Segment> segments() {
        var total = passes();
        var segments = new ArrayList<Segment>();
        var better = BigDecimal.ZERO;
        for (var grade : passing()) {
            var with = better.add(grade.frequency());
            segments.add(new Segment(grade.grade(), Fraction.of(better, total), Fraction.of(with, total)));
            better = with;
        }
        return List.copyOf(segments);
    }

    private static BigDecimal passes(List<GradeFrequency> grades) {
        return grades.stream()
                .filter(GradeFrequency::passing)
                .map(GradeFrequency::frequency)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
