package eu.meshe.recognition.precedents;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * How much a precedent has to do with a case, and in what. The points only order what is shown: what it is worth is for a person to say.
 *
 * @param points from 0; at least {@link #ENOUGH} to be suggested
 * @param why what both have in common and, where it matters, what not
 */
public record Relevance(int points, boolean sameFacts, List<Message> why) {

    /** One thing in common is too little: the same awarding body alone, or the same target alone. */
    static final int ENOUGH = 30;

    private static final String KEY = "precedents.why.";
    private static final double ALIKE = 0.5;

    private static final int SAME_ACHIEVEMENT = 50;
    private static final int ALIKE_TITLE = 20;
    private static final int SAME_AWARDING = 15;
    private static final int SAME_TARGET = 30;
    private static final int ALIKE_TARGET = 10;
    private static final int SAME_LEVEL = 5;
    private static final int SAME_CREDITS = 5;
    private static final int MOST_FOR_OUTCOMES = 20;

    public Relevance {
        why = List.copyOf(why);
    }

    static Relevance of(CaseFacts precedent, CaseFacts now) {
        var weighing = new Weighing();
        weighing.source(precedent.source(), now.source());
        weighing.target(precedent, now);
        weighing.sizes(precedent.source().achievement(), now.source().achievement());
        return new Relevance(weighing.points, precedent.areThoseOf(now), weighing.why);
    }

    private static final class Weighing {

        private int points;
        private final List<Message> why = new ArrayList<>();

        private void source(SourceFacts precedent, SourceFacts now) {
            if (precedent.isSameAs(now)) {
                add(SAME_ACHIEVEMENT, "same-achievement");
                changes("achievement-changed", precedent.achievement(), now.achievement());
                return;
            }
            if (precedent.awardingKey().equals(now.awardingKey())) {
                add(SAME_AWARDING, "same-awarding");
            }
            if (Words.likeness(
                            precedent.achievement().title(), now.achievement().title())
                    >= ALIKE) {
                add(ALIKE_TITLE, "alike-title");
            }
            outcomes(precedent.achievement().outcomes(), now.achievement().outcomes());
        }

        private void outcomes(List<LearningOutcome> precedent, List<LearningOutcome> now) {
            var alike = now.stream()
                    .filter(one ->
                            precedent.stream().anyMatch(other -> Words.likeness(one.title(), other.title()) >= ALIKE))
                    .count();
            if (alike > 0) {
                add((int) (MOST_FOR_OUTCOMES * alike / now.size()), "outcomes", alike, now.size());
            }
        }

        private void target(CaseFacts precedent, CaseFacts now) {
            if (precedent.target().microCredential().equals(now.target().microCredential())) {
                add(SAME_TARGET, "same-target");
                changes(
                        "target-changed",
                        precedent.target().achievement(),
                        now.target().achievement());
            } else if (Words.likeness(
                            precedent.target().achievement().title(),
                            now.target().achievement().title())
                    >= ALIKE) {
                add(ALIKE_TARGET, "alike-target");
            }
        }

        /** Too little to suggest anything by, and so not named: level and credits. */
        private void sizes(Achievement precedent, Achievement now) {
            if (precedent.level() != null && precedent.level().equals(now.level())) {
                points += SAME_LEVEL;
            }
            if (precedent.credits() != null && precedent.credits().equals(now.credits())) {
                points += SAME_CREDITS;
            }
        }

        private void changes(String key, Achievement then, Achievement now) {
            var changes = SubstantialChange.between(then, now);
            if (!changes.isEmpty()) {
                why.add(Message.of(KEY + key));
                changes.forEach(change -> why.add(change.message()));
            }
        }

        private void add(int worth, String key, Object... arguments) {
            points += worth;
            why.add(Message.of(KEY + key, arguments));
        }
    }
}
