package eu.meshe.recognition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days as deadlines count them: in Brussels, so that a deadline reads the same to everyone. */
public final class Days {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** A day written {@code yyyy-mm-dd}, or {@code null}. */
    public static @Nullable LocalDate read(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
