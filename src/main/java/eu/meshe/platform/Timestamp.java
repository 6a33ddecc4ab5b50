package eu.meshe.platform;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Reads times with their offset from UTC (RFC 3339, XML Schema's dateTimeStamp). */
public final class Timestamp {

    /** How nearly all are written; a digit stands at each zero. */
    private static final String USUAL = "0000-00-00T00:00:00Z";

    private Timestamp() {}

    /** @throws DateTimeException if the text is no such time */
    public static OffsetDateTime parse(String text) {
        var time = isUsual(text) ? usual(text) : null;
        return time == null ? OffsetDateTime.parse(text) : time.atOffset(ZoneOffset.UTC);
    }

    /** Whether it is written as nearly all times are: in UTC, to the second. There need be no such time. */
    public static boolean isUsual(String text) {
        if (text.length() != USUAL.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (USUAL.charAt(i) == '0' ? c < '0' || c > '9' : c != USUAL.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** {@code null} where the library is to say whether there is such a time. */
    private static @org.jspecify.annotations.Nullable LocalDateTime usual(String text) {
        int month = number(text, 5);
        int day = number(text, 8);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        var isPlain = month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).minLength()
                && hour < 24
                && minute < 60
                && second < 60;
        return isPlain
                ? LocalDateTime.of(number(text, 0) * 100 + number(text, 2), month, day, hour, minute, second)
                : null;
    }

    private static int number(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
