package eu.meshe.recognition.precedents;

import eu.meshe.learning.LocalisedText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words without accents, case and punctuation, for finding and for comparing. */
public final class Words {

    /** Words shorter than this (articles, "of", "und") say little of what a text is about. */
    private static final int SHORTEST_WORD = 4;

    private Words() {}

    /** "Führung &amp; Recht" becomes "fuhrung recht". */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The texts of all languages, one after the other. */
    static String plain(Stream<LocalisedText> texts) {
        return texts.flatMap(text -> text.byLanguage().values().stream())
                .map(Words::plain)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** How alike two texts are in a language that both have, 0 to 1: the share of longer words in common (Jaccard); 1 for the same words. */
    static double likeness(LocalisedText one, LocalisedText other) {
        return one.byLanguage().values().stream()
                .flatMapToDouble(
                        words -> other.byLanguage().values().stream().mapToDouble(others -> likeness(words, others)))
                .max()
                .orElse(0);
    }

    private static double likeness(String one, String other) {
        if (plain(one).equals(plain(other))) {
            return 1;
        }
        var all = new HashSet<>(longer(one));
        var common = new HashSet<>(all);
        all.addAll(longer(other));
        common.retainAll(longer(other));
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> longer(String text) {
        return Arrays.stream(plain(text).split(" "))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
