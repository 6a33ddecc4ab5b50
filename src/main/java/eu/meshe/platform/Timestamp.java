package eu.meshe.platform;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads times with their offset from UTC (RFC 3339, XML Schema's dateTimeStamp). */
public final class Timestamp {

    /** How nearly all are written; a digit stands at each zero. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private static final String USUAL_DAY = "0000-00-00";

    private Timestamp() {}

    /** @throws DateTimeException if the text is no such time */
    public static OffsetDateTime parse(String text) {
        var time = isUsual(text) ? usual(text) : null;
        return time == null ? OffsetDateTime.parse(text) : time.atOffset(ZoneOffset.UTC);
    }

    /** @throws DateTimeException if the text is no day written as {@code 2026-06-30} */
    public static LocalDate parseDay(String text) {
        var day = isLike(USUAL_DAY, text) ? usualDay(text) : null;
        return day == null ? LocalDate.parse(text) : day;
    }

    /** Whether it is written as nearly all times are: in UTC, to the second. There need be no such time. */
    public static boolean isUsual(String text) {
        return isLike(USUAL, text);
    }

    private static boolean isLike(String pattern, String text) {
        if (text.length() != pattern.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (pattern.charAt(i) == '0' ? c < '0' || c > '9' : c != pattern.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code null} where the library is to say whether there is such a time. */
    private static @Nullable LocalDateTime usual(String text) {
        var day = usualDay(text);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        return day != null && hour < 24 && minute < 60 && second < 60 ? day.atTime(hour, minute, second) : null;
    }

    /** Likewise {@code null}, for the last days of February above all. */
    private static @Nullable LocalDate usualDay(String text) {
        int month = number(text, 5);
        int day = number(text, 8);
        var isPlain =
                month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).minLength();
        return isPlain ? LocalDate.of(number(text, 0) * 100 + number(text, 2), month, day) : null;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
