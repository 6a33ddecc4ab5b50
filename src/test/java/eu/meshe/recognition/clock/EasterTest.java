package eu.meshe.recognition.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasterTest {

    /** Among them the earliest (22 March) and the latest (25 April) that there can be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "2000-04-23",
                "2019-04-21",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2038-04-25",
                "2285-03-22"
            })
    void fallsWhereTheGregorianTablesHaveIt(LocalDate easter) {
        assertThat(Easter.western(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-04-27",
                "2010-04-04",
                "2021-05-02",
                "2023-04-16",
                "2024-05-05",
                "2025-04-20",
                "2026-04-12",
                "2027-05-02",
                "2028-04-16",
                "2100-05-02"
            })
    void fallsWhereTheOrthodoxTablesHaveIt(LocalDate easter) {
        assertThat(Easter.orthodox(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void isASundayInEveryYearAndNeverEarlierForTheOrthodox() {
        IntStream.rangeClosed(1900, 2199).forEach(year -> {
            assertThat(Easter.western(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(Easter.orthodox(year).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
            assertThat(Easter.orthodox(year)).isAfterOrEqualTo(Easter.western(year));
        });
    }
}
