package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Claim.AccreditationReference;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Remembers achievements as they are written in badges: the same in every award of the same achievement, on the same scale. It says nothing about
 * people. Bounded; safe in threads.
 */
final class WrittenAchievements {

    private static final int MOST = 256;

    private static final Map<What, Written> KNOWN = new ConcurrentHashMap<>();

    private WrittenAchievements() {}

    /**
     * All that is written in an achievement.
     *
     * @param languages of all texts in several languages, because two texts are equal whichever of their languages comes first
     */
    private record What(
            Achievement achievement,
            @Nullable AccreditationReference accreditation,
            @Nullable String scale,
            List<String> languages) {

        static What of(Claim.Achieved claim) {
            var result = claim.result();
            return new What(
                    claim.achievement(),
                    claim.accreditation(),
                    result == null ? null : result.gradingScale(),
                    languages(claim.achievement(), claim.accreditation()));
        }

        private static List<String> languages(Achievement achievement, @Nullable AccreditationReference accreditation) {
            var languages = new ArrayList<String>();
            add(languages, achievement.title());
            add(languages, achievement.description());
            achievement.outcomes().forEach(outcome -> add(languages, outcome.title()));
            add(languages, achievement.prerequisites());
            add(languages, achievement.furtherInformation());
            if (accreditation != null) {
                add(languages, accreditation.title());
                add(languages, accreditation.agency());
            }
            return languages;
        }

        private static void add(List<String> languages, @Nullable LocalisedText text) {
            if (text != null && text.byLanguage().size() > 1) {
                languages.addAll(text.byLanguage().keySet());
            }
        }
    }

    /** An achievement whose text is made once. Shared by badges: never to be changed. */
    private static final class Written extends ObjectNode {

        private static final long serialVersionUID = 1;

        private final transient SerializedString text;

        Written(ObjectNode achievement) {
            super(JsonNodeFactory.instance);
            setAll(achievement);
            text = new SerializedString(achievement.toString());
        }

        @Override
        public void serialize(JsonGenerator generator, SerializationContext context) {
            generator.writeRawValue(text);
        }
    }

    static ObjectNode of(Claim.Achieved claim) {
        var what = What.of(claim);
        var known = KNOWN.get(what);
        return known == null ? written(what, claim) : known;
    }

    private static ObjectNode written(What what, Claim.Achieved claim) {
        var achievement = JsonNodeFactory.instance.objectNode();
        new AchievementWriter(claim).write(achievement);
        var written = new Written(achievement);
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        KNOWN.put(what, written);
        return written;
    }
}
