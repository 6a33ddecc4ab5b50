package eu.meshe.recognition.clock;

import static eu.meshe.recognition.rules.DayCount.CALENDAR;
import static eu.meshe.recognition.rules.DayCount.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.CountryCode;
import eu.meshe.recognition.rules.DayCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PeriodTest {

    /** Counted by hand with a calendar. */
    @ParameterizedTest
    @CsvSource({
        // Christmas: the 26th is a Saturday; the 25th a Friday and a holiday
        "NL, 2026-11-26, 30, CALENDAR, 2026-12-26, 2026-12-28",
        "NL, 2026-11-25, 30, CALENDAR, 2026-12-25, 2026-12-28",
        // 21, 22, 23 | 24 not a holiday in Germany | 28, 29
        "DE, 2026-12-18, 6, WORKING, 2026-12-29, 2026-12-29",
        // 21, 22, 23 | 24 is one in Czechia | 28, 29, 30
        "CZ, 2026-12-18, 6, WORKING, 2026-12-30, 2026-12-30",
        // Easter: Good Friday is a working day in Austria, not in Germany; Easter Monday in neither
        "AT, 2026-03-25, 10, WORKING, 2026-04-09, 2026-04-09",
        "DE, 2026-03-25, 10, WORKING, 2026-04-10, 2026-04-10",
        "DE, 2026-03-24, 10, CALENDAR, 2026-04-03, 2026-04-07",
        // Greece keeps the Orthodox Easter: 10 and 13 April 2026, a week later
        "GR, 2026-04-01, 10, WORKING, 2026-04-17, 2026-04-17",
        "GR, 2026-03-24, 10, CALENDAR, 2026-04-03, 2026-04-03",
        "GR, 2026-04-03, 10, CALENDAR, 2026-04-13, 2026-04-14",
        // leap year and common year
        "NL, 2028-02-01, 30, CALENDAR, 2028-03-02, 2028-03-02",
        "NL, 2027-02-01, 30, CALENDAR, 2027-03-03, 2027-03-03",
        "NL, 2028-02-28, 2, WORKING, 2028-03-01, 2028-03-01",
        // Art. 3(5): two days over Christmas have two working days in them, the 28th and the 29th
        "NL, 2026-12-24, 2, CALENDAR, 2026-12-26, 2026-12-29"
    })
    void endsOnTheDayThatIsCountedByHand(
            String country, LocalDate from, int days, DayCount counted, LocalDate nominal, LocalDate last) {
        var end = period(country, from).ofDays(days, counted);

        assertThat(end.nominal()).isEqualTo(nominal);
        assertThat(end.last()).isEqualTo(last);
    }

    /** Art. 3(2)(c): the same day of the month, or the month's last. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-07-10, 2026-07-10",
        "2027-10-31, 2028-02-29, 2028-02-29",
        "2026-10-31, 2027-02-28, 2027-03-01",
        "2026-08-31, 2026-12-31, 2026-12-31",
        "2026-08-25, 2026-12-25, 2026-12-28"
    })
    void ofFourMonthsEndsOnTheSameDayOfTheMonth(LocalDate from, LocalDate nominal, LocalDate last) {
        var end = period("NL", from).ofMonths(4);

        assertThat(end.nominal()).isEqualTo(nominal);
        assertThat(end.last()).isEqualTo(last);
    }

    @Test
    void doesNotCountTheDaysOnWhichTheClockStoodStillAndNoDayTwice() {
        var pauses = List.of(pause("2026-06-10", "2026-06-20"), pause("2026-06-15", "2026-06-20"));

        var end = period("NL", "2026-06-01", pauses).ofDays(30, CALENDAR);

        assertThat(end.pausedDays()).isEqualTo(10);
        assertThat(end.nominal()).isEqualTo("2026-07-11");
        assertThat(end.last()).isEqualTo("2026-07-13");
    }

    @Test
    void isNotChangedByAPauseOfNoDayNorByOneThatLiesOutsideIt() {
        var pauses = List.of(
                pause("2026-06-10", "2026-06-10"),
                pause("2026-05-01", "2026-06-02"),
                pause("2026-07-02", "2026-08-01"));

        var end = period("NL", "2026-06-01", pauses).ofDays(30, CALENDAR);

        assertThat(end.last()).isEqualTo("2026-07-01");
        assertThat(end.pausedDays()).isZero();
    }

    @Test
    void goesOnPastAPauseThatBeginsBetweenItsNominalEndAndTheNextWorkingDay() {
        var end = period("NL", "2026-06-11", List.of(pause("2026-07-12", "2026-07-15")))
                .ofDays(30, CALENDAR);

        assertThat(end.nominal()).isEqualTo("2026-07-11");
        assertThat(end.last()).isEqualTo("2026-07-15");
    }

    @Test
    void namesTheHolidaysItWentOver() {
        var end = period("DE", LocalDate.of(2026, 3, 25)).ofDays(10, WORKING);

        assertThat(end.holidays()).extracting(Holiday::name).containsExactly("good-friday", "easter-monday");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsItsPromisesWhateverTheCase(long seed) {
        var random = new Random(seed);
        var countries = PublicHolidays.countries().stream()
                .sorted(java.util.Comparator.comparing(CountryCode::alpha2))
                .toList();
        var calendar = WorkingCalendar.of(countries.get(random.nextInt(countries.size())));
        var from = LocalDate.of(2020 + random.nextInt(30), 1, 1).plusDays(random.nextInt(366));
        var days = 2 + random.nextInt(120);
        var stopped = from.plusDays(random.nextInt(150));
        var pauses = List.of(new Pause(stopped, stopped.plusDays(random.nextInt(60)), "Waiting"));

        for (var counted : DayCount.values()) {
            var plain = new Period(calendar, from, List.of()).ofDays(days, counted);
            var paused = new Period(calendar, from, pauses).ofDays(days, counted);
            var longer = new Period(calendar, from, pauses).ofDays(days + 1, counted);
            var later = new Period(calendar, from.plusDays(1), pauses).ofDays(days, counted);
            assertThat(calendar.isDayOff(paused.last())).isFalse();
            assertThat(pauses.getFirst().covers(paused.last())).isFalse();
            assertThat(paused.last()).isAfterOrEqualTo(plain.last());
            assertThat(longer.last()).isAfterOrEqualTo(paused.last());
            assertThat(later.last()).isAfterOrEqualTo(paused.last());
            assertThat(workingDays(calendar, from, plain.last())).isGreaterThanOrEqualTo(counted == WORKING ? days : 2);
            if (counted == WORKING) {
                assertThat(workingDays(calendar, from, plain.last())).isEqualTo(days);
            } else {
                assertThat(plain.nominal()).isEqualTo(from.plusDays(days));
            }
        }
    }

    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private static long workingDays(WorkingCalendar calendar, LocalDate from, LocalDate last) {
        return from.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !calendar.isDayOff(day))
                .count();
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until), "A document is missing");
    }

    private static Period period(String country, LocalDate from) {
        return new Period(WorkingCalendar.of(new CountryCode(country)), from, List.of());
    }

    private static Period period(String country, String from, List<Pause> pauses) {
        return new Period(WorkingCalendar.of(new CountryCode(country)), LocalDate.parse(from), pauses);
    }
}
