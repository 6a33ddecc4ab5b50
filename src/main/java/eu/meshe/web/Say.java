package eu.meshe.web;

import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Credits;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says values in the reader's words: dates, credits, countries, languages, messages. Templates call it {@code say}. */
@Component
public class Say {

    /** Days are shown as they are in Brussels, so that a deadline reads the same to everyone. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final MessageSource messages;
    private final Clock clock;

    public Say(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public String message(Message message) {
        return key(message.key(), message.arguments().toArray());
    }

    /** The text of a key; throws when there is none. */
    public String key(String key, Object... arguments) {
        return messages.getMessage(key, arguments, reader());
    }

    public String text(LocalisedText text) {
        return text.in(reader());
    }

    /** The {@code lang} attribute for that text; {@code null} when it is the page's own language, so that no attribute is written. */
    public @Nullable String lang(LocalisedText text) {
        var language = text.languageFor(reader());
        if (language.equals(reader().getLanguage())) {
            return null;
        }
        return language.equals(LocalisedText.UNDETERMINED) ? "" : language;
    }

    /** "12 March 2027". */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(writing()));
    }

    public String date(Instant moment) {
        return date(LocalDate.ofInstant(moment, ZONE));
    }

    /** "12 March 2027, 14:05". */
    public String moment(Instant moment) {
        var style = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(writing());
        return date(moment) + ", " + style.format(moment.atZone(ZONE));
    }

    /** "12 March 2027 (in 4 months)". */
    public String when(LocalDate day) {
        return key("web.say.when", date(day), relative(day));
    }

    public String when(Instant moment) {
        return when(LocalDate.ofInstant(moment, ZONE));
    }

    /** "in 4 months", "yesterday". */
    public String relative(LocalDate day) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var days = ChronoUnit.DAYS.between(today, day);
        if (Math.abs(days) <= 1) {
            return key(days == 0 ? "web.say.today" : days > 0 ? "web.say.tomorrow" : "web.say.yesterday");
        }
        return inWords(today, day, days > 0 ? "web.say.in." : "web.say.ago.");
    }

    private String inWords(LocalDate today, LocalDate day, String prefix) {
        var months = Math.abs(ChronoUnit.MONTHS.between(today, day));
        if (months >= 24) {
            return key(prefix + "years", months / 12);
        }
        return months >= 2
                ? key(prefix + "months", months)
                : key(prefix + "days", Math.abs(ChronoUnit.DAYS.between(today, day)));
    }

    /** "3 ECTS". */
    public String credits(Credits credits) {
        return key("web.say.credits", number(credits.points()));
    }

    /** "3 ECTS ≈ 75–90 hours". */
    public String creditsInHours(Credits credits) {
        return key(
                "web.say.credits-in-hours",
                number(credits.points()),
                number(credits.fewestHours()),
                number(credits.mostHours()));
    }

    public String country(CountryCode country) {
        return country.nameIn(reader());
    }

    /** A language by its BCP 47 tag, named in the reader's language; the tag itself when it has no name. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(reader());
    }

    public String number(Number number) {
        return NumberFormat.getInstance(writing()).format(number);
    }

    /** "1.4 MB", in steps of 1000. */
    public String size(long bytes) {
        if (bytes < 1_000_000) {
            return key("web.say.kilobytes", number(Math.max(1, bytes / 1000)));
        }
        return key("web.say.megabytes", number(Math.round(bytes / 100_000.0) / 10.0));
    }

    /** English here is Europe's: the day before the month, the clock with 24 hours. */
    private static Locale writing() {
        return reader().getLanguage().equals("en") ? Locale.UK : reader();
    }

    private static Locale reader() {
        return LocaleContextHolder.getLocale();
    }
}
