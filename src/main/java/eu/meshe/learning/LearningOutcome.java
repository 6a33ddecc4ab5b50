package eu.meshe.learning;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a learner knows, understands and is able to do at the end (ELM LearningOutcome).
 *
 * @param title the outcome in a sentence
 * @param escoSkill the ESCO skill it is related to, by its IRI, where one is named
 */
public record LearningOutcome(LocalisedText title, @Nullable URI escoSkill) {

    public static LearningOutcome of(LocalisedText title) {
        return new LearningOutcome(title, null);
    }
}
