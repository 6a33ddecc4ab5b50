package eu.meshe.recognition.clock;

import eu.meshe.learning.CountryCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The public holidays that a whole country keeps, for any year; with the law that says so. Known for the members of the European Union and of
 * the European Economic Area, Switzerland and the United Kingdom. Days that only a region keeps, or that a government sets for one year, are
 * not in it.
 */
public final class PublicHolidays {

    private static final String RESOURCE = "/holidays/national.txt";
    private static final Map<CountryCode, Country> COUNTRIES = read();

    private final Country country;

    private PublicHolidays(Country country) {
        this.country = country;
    }

    /** Empty for a country whose holidays are not known here. */
    public static Optional<PublicHolidays> of(CountryCode country) {
        return Optional.ofNullable(COUNTRIES.get(country)).map(PublicHolidays::new);
    }

    public static Set<CountryCode> countries() {
        return COUNTRIES.keySet();
    }

    /** The law that lays them down. */
    public String source() {
        return country.source();
    }

    /** Those of a year by day, in order; with the days that are off instead of one that falls on a weekend. */
    public Map<LocalDate, Holiday> in(int year) {
        var days = new TreeMap<LocalDate, Holiday>();
        var instead = new ArrayList<Holiday>();
        for (var rule : country.rules()) {
            rule.in(year).map(day -> new Holiday(day, rule.name())).ifPresent(holiday -> {
                days.putIfAbsent(holiday.day(), holiday);
                if (rule.moves() && isWeekend(holiday.day())) {
                    instead.add(holiday);
                }
            });
        }
        instead.sort(Comparator.comparing(Holiday::day));
        instead.forEach(holiday -> {
            var day = nextFree(holiday.day(), days);
            days.put(day, new Holiday(day, holiday.name()));
        });
        return days;
    }

    private static LocalDate nextFree(LocalDate weekend, Map<LocalDate, Holiday> taken) {
        var day = weekend;
        while (isWeekend(day) || taken.containsKey(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Country(String source, List<HolidayRule> rules) {}

    private static Map<CountryCode, Country> read() {
        var countries = new HashMap<CountryCode, Country>();
        var country = new Country("", List.of());
        for (var line : lines()) {
            if (line.startsWith(" ")) {
                country.rules().add(HolidayRule.parse(line));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                country = new Country(line.substring(3), new ArrayList<>());
                countries.put(new CountryCode(line.substring(0, 2)), country);
            }
        }
        return Map.copyOf(countries);
    }

    private static List<String> lines() {
        try (var content = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream(RESOURCE))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
