package eu.meshe.format.openbadge;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * Writes the alignments of an achievement or a result.
 *
 * @param language of the achievement: words in it need not name it again
 */
record AlignmentWriter(ArrayNode alignments, String language) {

    /** @param code {@code null} for none */
    void add(String type, @Nullable String code, String name, String url) {
        add(type, code, name, url, language);
    }

    private void add(String type, @Nullable String code, String name, String url, String nameLanguage) {
        var node = alignments.addObject();
        node.putArray("type").add("Alignment");
        node.put("targetType", type).put("targetName", name).put("targetUrl", url);
        if (code != null) {
            node.put("targetCode", code);
        }
        if (!nameLanguage.equals(language)) {
            node.put("inLanguage", nameLanguage);
        }
    }

    /** One for each language. */
    void addText(String type, @Nullable String code, @Nullable LocalisedText text, String url) {
        if (text != null) {
            text.byLanguage().forEach((spoken, words) -> add(type, code, words, url, spoken));
        }
    }

    <E extends Enum<E>> void addConcept(String type, Concepts<E> concepts, @Nullable E value) {
        if (value != null) {
            add(type, null, Concepts.englishName(value), concepts.iri(value));
        }
    }

    /** Each numbered, because the order of alignments is not signed. */
    void addOutcomes(List<LearningOutcome> outcomes, String achievementId, String part) {
        int number = 1;
        for (var outcome : outcomes) {
            var skill = outcome.escoSkill();
            var url = skill == null ? AchievementWriter.within(achievementId, part + number) : skill.toString();
            addText(AlignmentType.OUTCOME, Integer.toString(number++), outcome.title(), url);
        }
    }
}
