package eu.meshe.format.openbadge;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Learning outcomes as the text of an achievement's criteria: a line each, in order. To earn the achievement is to reach them. The criteria's id
 * says that the lines are the outcomes, and no other text.
 */
final class OutcomeList {

    private static final String POINT = "* ";
    private static final String NAME = "outcomes";

    private OutcomeList() {}

    /** The text of the criteria, whether or not the outcomes are read from it. */
    static String text(List<LearningOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> POINT + outcome.title().original())
                .collect(Collectors.joining("\n"));
    }

    /**
     * Whether the text says all there is to say of the outcomes but for their skills; else each has alignments of its own.
     *
     * @param language of the achievement
     */
    static boolean saysAll(List<LearningOutcome> outcomes, String language) {
        return !outcomes.isEmpty()
                && outcomes.stream().allMatch(outcome -> isLine(outcome.title(), language))
                && outcomes.stream()
                                .map(outcome -> outcome.title().original())
                                .distinct()
                                .count()
                        == outcomes.size();
    }

    private static boolean isLine(LocalisedText title, String language) {
        var words = title.original();
        return title.byLanguage().size() == 1
                && title.byLanguage().containsKey(language)
                && words.indexOf('\n') < 0
                && words.indexOf('\r') < 0;
    }

    static String id(String achievementId) {
        return AchievementWriter.within(achievementId, NAME);
    }

    /** The outcomes' words, in order. */
    static List<String> read(String narrative) {
        var outcomes = new LinkedHashSet<String>();
        narrative.lines().forEach(line -> {
            var words = line.startsWith(POINT) ? line.substring(POINT.length()).strip() : "";
            if (!words.isEmpty()) {
                outcomes.add(words);
            }
        });
        return List.copyOf(outcomes);
    }
}
