package eu.meshe.learning;

import java.util.Optional;

/** A level of the European Qualifications Framework, 1 to 8 (Council Recommendation 2017/C 189/03). */
public record EqfLevel(int level) implements Comparable<EqfLevel> {

    public EqfLevel {
        if (level < 1 || level > 8) {
            throw new IllegalArgumentException("EQF level must be 1 to 8, not " + level);
        }
    }

    /** The cycle of the QF-EHEA at this level; none below level 5. */
    public Optional<Cycle> cycle() {
        return switch (level) {
            case 5 -> Optional.of(Cycle.SHORT);
            case 6 -> Optional.of(Cycle.FIRST);
            case 7 -> Optional.of(Cycle.SECOND);
            case 8 -> Optional.of(Cycle.THIRD);
            default -> Optional.empty();
        };
    }

    @Override
    public int compareTo(EqfLevel other) {
        return Integer.compare(level, other.level);
    }

    @Override
    public String toString() {
        return Integer.toString(level);
    }
}
