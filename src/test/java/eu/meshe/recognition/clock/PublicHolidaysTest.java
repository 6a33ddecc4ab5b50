package eu.meshe.recognition.clock;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.CountryCode;
import eu.meshe.web.WebConfiguration;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    /** Countries of the European Union, of the European Economic Area, Switzerland and the United Kingdom. */
    private static final List<String> KNOWN = List.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "IS", "LI", "NO", "CH", "GB");

    @Test
    void areKnownForTheUnionTheEconomicAreaSwitzerlandAndTheUnitedKingdomWithTheirLaw() {
        assertThat(PublicHolidays.countries())
                .extracting(CountryCode::alpha2)
                .containsExactlyInAnyOrderElementsOf(KNOWN);
        assertThat(PublicHolidays.countries())
                .allMatch(country -> !holidays(country.alpha2()).source().isBlank());
    }

    @Test
    void ofAnotherCountryAreNotPretended() {
        assertThat(PublicHolidays.of(new CountryCode("JP"))).isEmpty();
        var calendar = WorkingCalendar.of(new CountryCode("JP"));
        assertThat(calendar.holidaysKnown()).isFalse();
        assertThat(calendar.isDayOff(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(calendar.isDayOff(LocalDate.of(2026, 1, 3))).isTrue();
    }

    @Test
    void haveANameInEveryLanguage() throws IOException {
        var messages = WebConfiguration.messageSource();
        PublicHolidays.countries().stream()
                .flatMap(country ->
                        Stream.of(2023, 2026).flatMap(year -> holidays(country.alpha2()).in(year).values().stream()))
                .map(Holiday::key)
                .distinct()
                .forEach(key -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                        .forEach(reader -> assertThat(messages.getMessage(key, null, "", reader))
                                .as(key)
                                .isNotBlank()
                                .isNotEqualTo(key)));
    }

    /** Days on which a rule with a year, a weekday or a move in it decides. */
    @ParameterizedTest
    @CsvSource({
        "DK, 2023-05-05, prayer-day",
        "DK, 2024-04-26,",
        "PL, 2024-12-24,",
        "PL, 2025-12-24, christmas-eve",
        "IT, 2027-10-04, saint-francis",
        "SK, 2025-05-08, victory-day",
        "SK, 2026-05-08,",
        "SK, 2027-09-15, our-lady-of-sorrows",
        "NL, 2025-04-26, kings-day",
        "NL, 2026-04-27, kings-day",
        "NL, 2026-05-05, liberation-day",
        "IE, 2026-02-02, saint-brigid",
        "IE, 2030-02-01, saint-brigid",
        "IE, 2030-02-04,",
        "IE, 2026-10-26, october-holiday",
        "GB, 2026-05-25, spring-holiday",
        "GB, 2026-12-28, second-christmas",
        "GB, 2027-12-27, christmas",
        "GB, 2027-12-28, second-christmas",
        "GB, 2028-01-03, new-year",
        "BG, 2026-05-25, culture-day",
        "BG, 2027-12-27, christmas",
        "BG, 2027-12-28, second-christmas",
        "LV, 2030-05-06, restoration-day",
        "IS, 2026-04-23, first-day-of-summer",
        "FI, 2026-06-19, midsummer-eve",
        "SE, 2027-06-25, midsummer-eve",
        "GR, 2026-02-23, clean-monday",
        "GR, 2026-04-03,",
        "GR, 2026-04-10, good-friday",
        "CY, 2026-06-01, whit-monday",
        "RO, 2026-01-07, saint-john",
        "DE, 2026-06-04,",
        "AT, 2026-06-04, corpus-christi"
    })
    void fallOnTheDayThatTheLawOfTheCountrySays(String country, LocalDate day, String name) {
        assertThat(WorkingCalendar.of(new CountryCode(country))
                        .findHoliday(day)
                        .map(Holiday::name)
                        .orElse(null))
                .isEqualTo(name);
    }

    private static PublicHolidays holidays(String country) {
        return PublicHolidays.of(new CountryCode(country)).orElseThrow();
    }
}
