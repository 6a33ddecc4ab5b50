package eu.meshe.recognition.conditions;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A small fact behind an answer, and where it comes from.
 *
 * @param fact the fact in words; days among its arguments are written {@code yyyy-mm-dd}
 * @param words what it is about in the words of its origin, in several languages (an outcome, a field, a name); {@code null} where the fact
 *     says all
 */
public record Evidence(
        Origin origin, Message fact, @Nullable LocalisedText words) {

    /** Where a fact comes from. */
    public enum Origin {
        /** What the document says of itself. */
        DOCUMENT,
        /** What checking the document showed. */
        CHECK,
        /** What the register of this exchange says. */
        REGISTER,
        /** A table of facts that stands in the program, with its source. */
        TABLE,
        /** What the applicant says or brought beside the document. */
        APPLICANT,
        /** Another decided case. */
        ANOTHER_CASE,
        /** An agreement between the two institutions. */
        AGREEMENT,
        /** The description of what it is to count towards. */
        TARGET,
        /** A rule of the deciding institution. */
        RULE,
        /** What a person noted. */
        PERSON;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is a fact about the deciding institution's side. */
        public boolean isOurs() {
            return this == TARGET || this == RULE;
        }
    }

    public static Evidence of(Origin origin, String key, Object... arguments) {
        return new Evidence(origin, Message.of("assessment.fact." + key, arguments), null);
    }

    public Evidence in(@Nullable LocalisedText text) {
        return new Evidence(origin, fact, text);
    }
}
