package eu.meshe.recognition.look;

import java.time.Instant;
import java.util.Locale;

/**
 * Somebody of the deciding institution looked at something of an application.
 *
 * @param who that person's name
 * @param at when, for the first time on that day
 */
public record Look(String who, What what, Instant at) {

    /** What was looked at. */
    public enum What {
        /** The case, with the applicant's data and the comparison. */
        SHEET,
        /** The document that was handed in. */
        DOCUMENT,
        /** Another file of the application. */
        ATTACHMENT,
        /** The letter. */
        LETTER,
        /** The decision, taken over into another system. */
        EXPORT;

        /** The name in the API and in message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
