package eu.meshe.recognition.clock;

import eu.meshe.recognition.rules.DayCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a period as Regulation (EEC, Euratom) No 1182/71 does: the day of the event does not count (Art. 3(1)); a period in calendar days or
 * months whose last day is a day off ends with the next working day (Art. 3(4)); one of two days or more has two working days in it (Art. 3(5)).
 * A day on which the clock stood still does not count.
 */
final class Period {

    /** No pause is reckoned with for longer than this: a case does not sleep for ever. */
    private static final int MOST_DAYS = 20 * 366;

    private static final int FEWEST_WORKING_DAYS = 2;

    private final WorkingCalendar calendar;
    private final LocalDate from;
    private final List<Pause> pauses;

    Period(WorkingCalendar calendar, LocalDate from, List<Pause> pauses) {
        this.calendar = calendar;
        this.from = from;
        this.pauses = pauses.stream().filter(pause -> !pause.isOpen()).toList();
    }

    /**
     * Where a period ends.
     *
     * @param nominal the last day that counts
     * @param last the same, moved past days off
     * @param holidays the public holidays on weekdays that the period went over
     */
    record End(LocalDate nominal, LocalDate last, int pausedDays, List<Holiday> holidays) {}

    End ofDays(int days, DayCount counted) {
        var count = new Count();
        for (var left = days; left > 0 && count.paused < MOST_DAYS; ) {
            count.nextDay();
            if (!count.isPaused() && !(counted == DayCount.WORKING && count.isDayOff())) {
                left--;
            }
        }
        return count.end(days);
    }

    /** Art. 3(2)(c): it ends on the day of the month of the event or, where that month has none, on its last day. */
    End ofMonths(int months) {
        var days = Math.toIntExact(from.plusMonths(months).toEpochDay() - from.toEpochDay());
        return ofDays(days, DayCount.CALENDAR);
    }

    /** Goes from day to day. */
    private final class Count {

        private final List<Holiday> holidays = new ArrayList<>();
        private LocalDate day = from;
        private int paused;
        private int worked;

        void nextDay() {
            day = day.plusDays(1);
            if (isPaused()) {
                paused++;
            } else if (!isDayOff()) {
                worked++;
            } else if (!PublicHolidays.isWeekend(day)) {
                calendar.findHoliday(day).ifPresent(holidays::add);
            }
        }

        boolean isPaused() {
            return pauses.stream().anyMatch(pause -> pause.covers(day));
        }

        boolean isDayOff() {
            return calendar.isDayOff(day);
        }

        /** Moves past days off; and a period of two days or more has two working days in it (Art. 3(5)). */
        End end(int days) {
            var nominal = day;
            while (isDayOff() || isPaused() || worked < Math.min(days, FEWEST_WORKING_DAYS)) {
                nextDay();
            }
            return new End(nominal, day, paused, holidays);
        }
    }
}
