package eu.meshe.format.elm.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates, times and durations as ELM's writers put them (xsd:dateTime, xsd:date, xsd:duration). */
public final class Dates {

    /** Where the Commission's software runs: it writes a day as the instant of midnight there. */
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})(?:\\.\\d+)?S)?)?");

    private Dates() {}

    /** A time without an offset is taken as UTC, a day as its midnight in UTC. */
    public static Optional<Instant> instant(String text) {
        return OffsetTime.parse(text).map(OffsetDateTime::toInstant);
    }

    /** The day meant: as it is written, unless the instant is a midnight in Brussels, which is how Europass writes a day. */
    public static Optional<LocalDate> day(String text) {
        return OffsetTime.parse(text).map(time -> {
            var inBrussels = time.atZoneSameInstant(BRUSSELS);
            return inBrussels.toLocalTime().equals(LocalTime.MIDNIGHT) ? inBrussels.toLocalDate() : time.toLocalDate();
        });
    }

    /** A length of time that can be said in hours; empty for months and years, which cannot. */
    public static Optional<Duration> duration(String text) {
        var match = DURATION.matcher(text.strip());
        if (!match.matches() || text.strip().length() < 3) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofDays(7 * number(match.group(1)) + number(match.group(2)))
                .plusHours(number(match.group(3)))
                .plusMinutes(number(match.group(4)))
                .plusSeconds(number(match.group(5))));
    }

    public static String write(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A day as xsd:dateTime, which is what ELM wants even for a date of birth. */
    public static String write(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The forms in which a point in time comes. */
    private static final class OffsetTime {

        static Optional<OffsetDateTime> parse(String text) {
            var stripped = text.strip();
            try {
                if (stripped.length() <= 10) {
                    return Optional.of(LocalDate.parse(stripped).atStartOfDay().atOffset(ZoneOffset.UTC));
                }
                return Optional.of(
                        hasOffset(stripped)
                                ? OffsetDateTime.parse(stripped)
                                : LocalDateTime.parse(stripped).atOffset(ZoneOffset.UTC));
            } catch (DateTimeException notADate) {
                return Optional.empty();
            }
        }

        private static boolean hasOffset(String text) {
            return text.endsWith("Z") || text.substring(10).matches(".*[+-]\\d{2}:?\\d{2}");
        }
    }
}
