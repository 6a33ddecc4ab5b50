package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Organisation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was to be recognised, without the person who brought it.
 *
 * @param awarding the awarding body as the document names it, reduced to id, name and country
 * @param here the institution here whose seal the document bears; {@code null} for one from elsewhere
 * @param microCredential which of that institution's micro-credentials it is; {@code null} where that cannot be said
 * @param edition in which edition; {@code null} where that cannot be said
 * @param achievement title, level, workload, fields, outcomes and assessment
 */
public record SourceFacts(
        Organisation awarding,
        @Nullable InstitutionId here,
        @Nullable UUID microCredential,
        @Nullable Integer edition,
        Achievement achievement) {

    private static final int LONGEST_KEY = 500;

    /** By what the awarding body is known again: the institution here, else its identifier, else its name. */
    public String awardingKey() {
        if (here != null) {
            return "here:" + here.value();
        }
        return awarding.id().isBlank()
                ? cut("name:" + Words.plain(awarding.legalName().original()))
                : cut("id:" + awarding.id());
    }

    /** By what the achievement is known again, whatever its edition. */
    public String achievementKey() {
        if (microCredential != null) {
            return "here:" + microCredential;
        }
        // an urn:uuid may be made anew for each document
        return achievement.id().isBlank() || achievement.id().startsWith("urn:")
                ? cut(awardingKey() + "|title:" + titleKey())
                : cut(awardingKey() + "|id:" + achievement.id());
    }

    /** Whether both are the same achievement of the same awarding body, in whatever edition. */
    boolean isSameAs(SourceFacts other) {
        return achievementKey().equals(other.achievementKey())
                || (microCredential == null
                        && other.microCredential == null
                        && awardingKey().equals(other.awardingKey())
                        && titleKey().equals(other.titleKey()));
    }

    private String titleKey() {
        return Words.plain(achievement.title().original());
    }

    private static String cut(String key) {
        var clean = key.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST_KEY
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_KEY));
    }
}
