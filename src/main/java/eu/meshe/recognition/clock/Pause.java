package eu.meshe.recognition.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still.
 *
 * @param from the first day that does not count
 * @param until the day on which the clock ran on, the first that counts again; {@code null} while it stands still
 * @param reason why, in the words of whoever stopped it
 */
public record Pause(LocalDate from, @Nullable LocalDate until, String reason) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends on " + until + ", before it begins on " + from);
        }
    }

    public boolean isOpen() {
        return until == null;
    }

    /** Whether that day does not count. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
