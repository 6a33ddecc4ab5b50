package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;

class SayTest {

    private Say say;

    @BeforeEach
    void speakEnglish() throws IOException {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        say = new Say(
                WebConfiguration.messageSource(), Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, today", // it is past midnight in Brussels already
        "2026-11-21, yesterday",
        "2026-11-23, tomorrow",
        "2026-11-25, in 3 days",
        "2027-03-22, in 4 months",
        "2029-11-22, in 3 years",
        "2026-09-22, 2 months ago"
    })
    void saysHowFarADayIs(LocalDate day, String words) {
        assertThat(say.relative(day)).isEqualTo(words);
    }

    @Test
    void saysADayWithItsDistance() {
        assertThat(say.when(LocalDate.of(2027, 3, 22))).isEqualTo("22 March 2027 (in 4 months)");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(say.when(LocalDate.of(2027, 3, 22))).isEqualTo("22. März 2027 (in 4 Monaten)");
    }

    @Test
    void saysWhatCreditsMean() {
        assertThat(say.creditsInHours(Credits.of(3))).isEqualTo("3 ECTS ≈ 75–90 hours");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        assertThat(say.creditsInHours(Credits.of("2.5"))).isEqualTo("2,5 ECTS ≈ 63–75 Stunden");
    }

    @Test
    void namesTheLanguageOfATextOnlyWhereItIsAnother() {
        assertThat(say.lang(new LocalisedText(Map.of("en", "River", "de", "Fluss"))))
                .isNull();
        assertThat(say.lang(LocalisedText.of("lt", "Upė"))).isEqualTo("lt");
        assertThat(say.lang(LocalisedText.undetermined("Upė"))).isEmpty();
    }

    @Test
    void aMissingTextIsNoticed() {
        assertThatThrownBy(() -> say.key("web.there-is-no-such-key")).isInstanceOf(NoSuchMessageException.class);
    }
}
