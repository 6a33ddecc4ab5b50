package eu.meshe.learning;

import java.time.Duration;

/**
 * Notional workload: the hours an average learner needs to reach the outcomes, all learning included (Annex I).
 *
 * <p>Unit: hours of 60 minutes. Range: 1 to 9000 (300 ECTS at 30 hours each).
 */
public record Workload(int hours) {

    public Workload {
        if (hours < 1 || hours > 9000) {
            throw new IllegalArgumentException("Workload must be 1 to 9000 hours, not " + hours);
        }
    }

    public Duration duration() {
        return Duration.ofHours(hours);
    }
}
