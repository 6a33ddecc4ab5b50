package eu.meshe.recognition.outcomes;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How alike two learning outcomes are: 1 for the same ESCO skill, else by the words they share in a language that both have, and by the runs
 * of three letters (Dice coefficients). Words of different languages are not compared: nothing would follow.
 *
 * @param score 0 to 1, the same whichever of the two is named first
 * @param because why, in a sentence; {@code null} for 0
 */
record Likeness(double score, @Nullable Message because) {

    /** From here on one is taken to cover the other; chosen high, because it saves an officer the reading. */
    static final double FULLY = 0.7;

    /** From here on a line is suggested at all. */
    static final double PARTLY = 0.42;

    private static final double OF_WORDS = 0.65;
    private static final int MOST_WORDS_NAMED = 5;
    private static final Likeness NONE = new Likeness(0, null);

    /** An outcome made ready for comparing: its words by language. */
    record Prepared(LearningOutcome outcome, Map<String, OutcomeWords> byLanguage) {

        static Prepared of(LearningOutcome outcome) {
            var words = new HashMap<String, OutcomeWords>();
            outcome.title()
                    .byLanguage()
                    .forEach((tag, text) -> words.putIfAbsent(language(tag), new OutcomeWords(text)));
            return new Prepared(outcome, words);
        }

        /** {@code pt-br} is Portuguese. */
        private static String language(String tag) {
            var end = tag.indexOf('-');
            return end < 0 ? tag : tag.substring(0, end);
        }
    }

    static Likeness between(Prepared one, Prepared other) {
        var skill = one.outcome().escoSkill();
        if (skill != null && skill.equals(other.outcome().escoSkill())) {
            return new Likeness(1, Message.of("assessment.because.skill"));
        }
        var best = NONE;
        for (var words : one.byLanguage().entrySet()) {
            for (var others : other.byLanguage().entrySet()) {
                if (mayBeTheSame(words.getKey(), others.getKey())) {
                    var found = between(words.getValue(), others.getValue());
                    best = found.score() > best.score() ? found : best;
                }
            }
        }
        return best;
    }

    /** Whether the two have a language in common, or may have. */
    static boolean canBeCompared(Prepared one, Prepared other) {
        return one.byLanguage().keySet().stream()
                .anyMatch(language ->
                        other.byLanguage().keySet().stream().anyMatch(another -> mayBeTheSame(language, another)));
    }

    private static boolean mayBeTheSame(String language, String other) {
        return language.equals(other)
                || language.equals(LocalisedText.UNDETERMINED)
                || other.equals(LocalisedText.UNDETERMINED);
    }

    private static Likeness between(OutcomeWords one, OutcomeWords other) {
        var words = dice(one.byStem().keySet(), other.byStem().keySet());
        var score = OF_WORDS * words + (1 - OF_WORDS) * dice(one.runs(), other.runs());
        return score == 0 ? NONE : new Likeness(score, because(one, other));
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var small = one.size() <= other.size() ? one : other;
        var large = small == one ? other : one;
        var common = 0;
        for (var each : small) {
            if (large.contains(each)) {
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size());
    }

    private static Message because(OutcomeWords one, OutcomeWords other) {
        var shared = new HashSet<>(one.byStem().keySet());
        shared.retainAll(other.byStem().keySet());
        if (shared.isEmpty()) {
            return Message.of("assessment.because.letters");
        }
        return Message.of("assessment.because.words", named(one, shared));
    }

    private static String named(OutcomeWords words, Set<String> stems) {
        return words.byStem().entrySet().stream()
                .filter(word -> stems.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .limit(MOST_WORDS_NAMED)
                .collect(Collectors.joining(", "));
    }

    static List<Prepared> prepare(List<LearningOutcome> outcomes, int most) {
        return outcomes.stream().limit(most).map(Prepared::of).toList();
    }

    /** @throws NullPointerException if there is none */
    Message reason() {
        return Objects.requireNonNull(because);
    }
}
