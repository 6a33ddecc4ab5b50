package eu.meshe.format.elm.code;

import eu.meshe.learning.LocalisedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Publications Office's list of languages, by ISO 639-3; for the languages of Europe that is the terminological ISO 639-2 code. */
public final class Languages {

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .filter(language -> language.length() == 2)
            .collect(Collectors.toMap(Languages::threeLetters, language -> language, (first, second) -> first));

    private static final Pattern THREE_LETTERS = Pattern.compile("[A-Z]{3}");

    private Languages() {}

    /** @return empty for a tag without a three-letter code, {@code und} among them */
    public static Optional<Concept> conceptOf(String tag) {
        var language = Locale.forLanguageTag(tag);
        var code = threeLetters(language.getLanguage());
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(Schemes.authority("language", code, language.getDisplayLanguage(Locale.ENGLISH)));
    }

    /** The first of a text's languages that the list has; English where it has none of them. */
    public static String primary(LocalisedText text) {
        return text.byLanguage().keySet().stream()
                .filter(tag -> conceptOf(tag).isPresent())
                .findFirst()
                .orElse("en");
    }

    /** The BCP 47 tag of an entry. */
    public static Optional<String> find(String iri) {
        if (!iri.startsWith(Schemes.AUTHORITY + "language/")) {
            return Optional.empty();
        }
        var code = iri.substring(iri.lastIndexOf('/') + 1);
        return THREE_LETTERS.matcher(code).matches()
                ? Optional.of(TWO_LETTERS.getOrDefault(code, code.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static String threeLetters(String language) {
        try {
            return Locale.of(language).getISO3Language().toUpperCase(Locale.ROOT);
        } catch (MissingResourceException noSuchLanguage) {
            return "";
        }
    }
}
