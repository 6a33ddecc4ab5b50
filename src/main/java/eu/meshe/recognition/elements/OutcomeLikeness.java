package eu.meshe.recognition.elements;

import eu.meshe.learning.LearningOutcome;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How alike two learning outcomes are, 0 to 1: 1 for the same ESCO skill, else the share of words they have in common (Jaccard). */
final class OutcomeLikeness {

    /** From here on two outcomes count as the same; chosen high, because "same" saves an officer the reading. */
    static final double ENOUGH = 0.6;

    /** Words shorter than this (articles, "of", "und") say little. */
    private static final int SHORTEST_WORD = 4;

    private OutcomeLikeness() {}

    static double between(LearningOutcome one, LearningOutcome other) {
        if (one.escoSkill() != null && one.escoSkill().equals(other.escoSkill())) {
            return 1;
        }
        return one.title().byLanguage().values().stream()
                .flatMapToDouble(words -> other.title().byLanguage().values().stream()
                        .mapToDouble(others -> between(words(words), words(others))))
                .max()
                .orElse(0);
    }

    private static double between(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        var common = new HashSet<>(one);
        common.retainAll(other);
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private static Set<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }
}
