package eu.meshe.format.elmo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates of XML Schema, which may carry a time zone and mostly need none. */
final class Dates {

    private Dates() {}

    /** {@code 2014-11-28}, {@code 2014-11-28+02:00}: the day as it is written. */
    static LocalDate day(String text) {
        return text.contains("T")
                ? LocalDate.parse(text.substring(0, text.indexOf('T')))
                : LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
    }

    /** A date and time; one without a time zone is taken as UTC, a mere date as its first moment there. */
    static Instant instant(String text) {
        if (!text.contains("T")) {
            return day(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime moment
                ? moment.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }
}
