package eu.meshe.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of ECTS credits.
 *
 * <p>Unit: ECTS credit points; 60 stand for a full-time year of 1500–1800 hours (ECTS Users' Guide 2015). Range: more than 0, at most 300,
 * at most two decimals. What a micro-credential of ours may carry is narrower and decided by the catalogue.
 */
public record Credits(BigDecimal points) implements Comparable<Credits> {

    private static final BigDecimal MOST = BigDecimal.valueOf(300);
    /** Hours of work that one credit stands for, at least and at most (ECTS Users' Guide 2015). */
    public static final int FEWEST_HOURS = 25;

    public static final int MOST_HOURS = 30;

    public Credits {
        if (points.signum() <= 0 || points.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("ECTS credits must be more than 0 and at most 300, not " + points);
        }
        points = points.stripTrailingZeros();
        if (points.scale() > 2) {
            throw new IllegalArgumentException("ECTS credits have at most two decimals, not " + points);
        }
        points = points.scale() < 0 ? points.setScale(0) : points;
    }

    public static Credits of(String points) {
        return new Credits(new BigDecimal(points));
    }

    public static Credits of(long points) {
        return new Credits(BigDecimal.valueOf(points));
    }

    public int fewestHours() {
        return points.multiply(BigDecimal.valueOf(FEWEST_HOURS))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    public int mostHours() {
        return points.multiply(BigDecimal.valueOf(MOST_HOURS))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    /** Whether that workload lies within 25 to 30 hours a credit. */
    public boolean agreesWith(Workload workload) {
        return workload.hours() >= fewestHours() && workload.hours() <= mostHours();
    }

    @Override
    public int compareTo(Credits other) {
        return points.compareTo(other.points);
    }

    @Override
    public String toString() {
        return points.toPlainString();
    }
}
