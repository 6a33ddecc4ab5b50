package eu.meshe.recognition.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * On which day of a year a holiday falls. How a rule is written is said at the head of {@code holidays/national.txt}.
 *
 * @param when {@code 05-01}, {@code easter+1}, {@code orthodox-2} or {@code monday>=05-01}
 * @param options what follows the name
 */
record HolidayRule(String when, String name, List<String> options) {

    HolidayRule {
        options = List.copyOf(options);
    }

    static HolidayRule parse(String line) {
        var words = List.of(line.strip().split(" +"));
        return new HolidayRule(words.get(0), words.get(1), words.subList(2, words.size()));
    }

    /** Empty in a year that does not have it. */
    Optional<LocalDate> in(int year) {
        var kept = year >= option("from", Integer.MIN_VALUE)
                && year <= option("until", Integer.MAX_VALUE)
                && year != option("except", Integer.MIN_VALUE);
        return kept ? Optional.of(moved(nominal(year))) : Optional.empty();
    }

    /** Whether another day is off where it falls on a weekend. */
    boolean moves() {
        return options.contains("moves");
    }

    private LocalDate nominal(int year) {
        if (when.startsWith("easter")) {
            return Easter.western(year).plusDays(Integer.parseInt(when.substring("easter".length())));
        }
        if (when.startsWith("orthodox")) {
            return Easter.orthodox(year).plusDays(Integer.parseInt(when.substring("orthodox".length())));
        }
        var earliest = when.indexOf(">=");
        return earliest < 0 ? monthDay(when).atYear(year) : weekday(earliest, year);
    }

    private LocalDate weekday(int earliest, int year) {
        var weekday = DayOfWeek.valueOf(when.substring(0, earliest).toUpperCase(Locale.ROOT));
        var first = monthDay(when.substring(earliest + 2)).atYear(year);
        return options.contains("first-friday") && first.getDayOfWeek() == DayOfWeek.FRIDAY
                ? first
                : first.with(TemporalAdjusters.nextOrSame(weekday));
    }

    private LocalDate moved(LocalDate day) {
        return options.contains("not-sunday") && day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    private int option(String name, int otherwise) {
        return options.stream()
                .filter(option -> option.startsWith(name + "="))
                .map(option -> Integer.parseInt(option.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }
}
