package eu.meshe.learning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The same words in one or more languages, as ELM's language maps and Annex I texts carry them.
 *
 * <p>Keys are lower-case BCP 47 tags ({@code en}, {@code de}, {@code pt-br}); {@code und} stands for "no language given". Order is kept: the
 * first entry is the original. Never empty and never blank: a text that is not there is {@code null} or an empty {@link Optional}.
 */
public record LocalisedText(Map<String, String> byLanguage) {

    /** The language tag of a text whose language its source did not name (BCP 47, "und"). */
    public static final String UNDETERMINED = "und";

    public LocalisedText {
        byLanguage = byLanguage.size() == 1 ? inOneLanguage(byLanguage) : inSeveral(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A localised text needs at least one language with words in it");
        }
    }

    /** Most texts are: a document has dozens, and one entry needs no order. */
    private static Map<String, String> inOneLanguage(Map<String, String> byLanguage) {
        var only = byLanguage.entrySet().iterator().next();
        var words = only.getValue().strip();
        return words.isEmpty() ? Map.of() : Map.of(only.getKey().toLowerCase(Locale.ROOT), words);
    }

    private static Map<String, String> inSeveral(Map<String, String> byLanguage) {
        var copy = new LinkedHashMap<String, String>();
        for (var words : byLanguage.entrySet()) {
            if (!words.getValue().isBlank()) {
                copy.put(
                        words.getKey().toLowerCase(Locale.ROOT),
                        words.getValue().strip());
            }
        }
        return Collections.unmodifiableMap(copy);
    }

    public static LocalisedText of(String language, String text) {
        return new LocalisedText(Map.of(language, text));
    }

    public static LocalisedText undetermined(String text) {
        return of(UNDETERMINED, text);
    }

    /** Returns empty when every entry is blank, so that callers need not check first. */
    public static Optional<LocalisedText> ofNonBlank(Map<String, String> byLanguage) {
        for (var text : byLanguage.values()) {
            if (!text.isBlank()) {
                return Optional.of(new LocalisedText(byLanguage));
            }
        }
        return Optional.empty();
    }

    /** The words for a reader of that language; English next, then the original. */
    public String in(Locale reader) {
        var exact = byLanguage.get(reader.toLanguageTag().toLowerCase(Locale.ROOT));
        if (exact != null) {
            return exact;
        }
        var sameLanguage = byLanguage.get(reader.getLanguage());
        if (sameLanguage != null) {
            return sameLanguage;
        }
        return byLanguage.getOrDefault("en", original());
    }

    /** The language that {@link #in} would answer with, for the {@code lang} attribute. */
    public String languageFor(Locale reader) {
        var words = in(reader);
        return byLanguage.entrySet().stream()
                .filter(entry -> entry.getValue().equals(words))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UNDETERMINED);
    }

    public String original() {
        return byLanguage.values().iterator().next();
    }
}
