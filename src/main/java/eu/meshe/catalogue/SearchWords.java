package eu.meshe.catalogue;

import eu.meshe.learning.LocalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Texts of several languages as one PostgreSQL {@code tsvector}: each stemmed by the rules of its own language, accents taken off. */
final class SearchWords {

    /** PostgreSQL's text search configurations, by language; every other language is searched by whole words. */
    static final Map<String, String> CONFIGURATIONS = Map.ofEntries(
            Map.entry("en", "english"),
            Map.entry("de", "german"),
            Map.entry("fr", "french"),
            Map.entry("es", "spanish"),
            Map.entry("it", "italian"),
            Map.entry("nl", "dutch"),
            Map.entry("pt", "portuguese"),
            Map.entry("sv", "swedish"),
            Map.entry("fi", "finnish"),
            Map.entry("da", "danish"),
            Map.entry("no", "norwegian"),
            Map.entry("hu", "hungarian"),
            Map.entry("ro", "romanian"),
            Map.entry("el", "greek"),
            Map.entry("lt", "lithuanian"),
            Map.entry("ga", "irish"));

    static final String WHOLE_WORDS = "simple";

    private final List<String> vectors = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** @param weight A, B or C: how much a match counts */
    SearchWords add(String weight, LocalisedText text) {
        text.byLanguage().forEach((language, words) -> {
            var name = "text" + parameters.size();
            parameters.put(name, words);
            var own =
                    CONFIGURATIONS.getOrDefault(Locale.forLanguageTag(language).getLanguage(), WHOLE_WORDS);
            Stream.of(own, WHOLE_WORDS)
                    .distinct()
                    .forEach(configuration -> vectors.add("setweight(to_tsvector('%s', unaccent(:%s)), '%s')"
                            .formatted(configuration, name, weight)));
        });
        return this;
    }

    SearchWords addAll(String weight, Stream<LocalisedText> texts) {
        texts.forEach(text -> add(weight, text));
        return this;
    }

    /** The SQL expression; its parameters are {@link #parameters()}. */
    String vector() {
        return String.join(" || ", vectors);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** The SQL expression of what to look for, in any of the languages. */
    static String query(String parameter) {
        return Stream.concat(CONFIGURATIONS.values().stream().sorted(), Stream.of(WHOLE_WORDS))
                .map(configuration -> "plainto_tsquery('%s', unaccent(:%s))".formatted(configuration, parameter))
                .collect(java.util.stream.Collectors.joining(" || ", "(", ")"));
    }
}
