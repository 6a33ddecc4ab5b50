package eu.meshe.format.pdf;

import eu.meshe.learning.CountryCode;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the supplement says of its own, in the reader's language, or in English where we do not write that language. */
final class Texts {

    private static final List<Locale> WRITTEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ResourceBundle bundle;
    private final Locale language;
    private final Locale dates;

    Texts(Locale reader) {
        language = WRITTEN.stream()
                .filter(written -> written.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        // The day before the month, as Europe reads it.
        dates = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        bundle = ResourceBundle.getBundle(
                "messages.pdf",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The name of a value of one of the field's lists. */
    String name(Enum<?> value) {
        return say("pdf." + value.getClass().getSimpleName() + "." + value.name());
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(dates)
                .format(date);
    }

    String languageName(String tag) {
        var name = Locale.forLanguageTag(tag).getDisplayLanguage(language);
        return name.isEmpty() ? tag : name;
    }

    /** Our short description of a country's higher education; where we have none, where to find one. */
    String educationSystem(CountryCode country) {
        var key = "pdf.system." + country.alpha2();
        return say(bundle.containsKey(key) ? key : "pdf.system.other");
    }
}
