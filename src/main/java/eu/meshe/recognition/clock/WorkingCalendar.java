package eu.meshe.recognition.clock;

import eu.meshe.learning.CountryCode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which days are working days in a country: not Saturday, not Sunday, not one of its public holidays. Of a country whose holidays are not known
 * only the weekends are days off, and {@link #holidaysKnown()} says so.
 */
public final class WorkingCalendar {

    private static final Map<CountryCode, WorkingCalendar> ALL = new ConcurrentHashMap<>();

    private final CountryCode country;
    private final Optional<PublicHolidays> holidays;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private WorkingCalendar(CountryCode country) {
        this.country = country;
        this.holidays = PublicHolidays.of(country);
    }

    public static WorkingCalendar of(CountryCode country) {
        return ALL.computeIfAbsent(country, WorkingCalendar::new);
    }

    public CountryCode country() {
        return country;
    }

    public boolean holidaysKnown() {
        return holidays.isPresent();
    }

    public boolean isDayOff(LocalDate day) {
        return PublicHolidays.isWeekend(day) || findHoliday(day).isPresent();
    }

    /** The public holiday on that day, whatever day of the week it is. */
    public Optional<Holiday> findHoliday(LocalDate day) {
        return holidays.map(
                known -> years.computeIfAbsent(day.getYear(), known::in).get(day));
    }
}
