package eu.meshe.recognition;

import eu.meshe.recognition.clock.Pause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the clock of a case stood still, or stands.
 *
 * @param from its first day
 * @param until the day on which the clock ran on; {@code null} while it stands
 */
public record PauseTaken(LocalDate from, @Nullable LocalDate until, WaitingReason reason) {

    PauseTaken endedOn(LocalDate day) {
        return new PauseTaken(from, day, reason);
    }

    /** As deadlines are reckoned with it. */
    Pause asPause() {
        return new Pause(from, until, reason.slug());
    }

    boolean isOpen() {
        return until == null;
    }
}
