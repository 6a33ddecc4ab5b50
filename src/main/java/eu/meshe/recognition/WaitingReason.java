package eu.meshe.recognition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the clock of a case stands still. */
public enum WaitingReason {
    /** The applicant is to send documents. */
    DOCUMENTS,
    /** The institution that awarded it is to answer a question. */
    ISSUER,
    /** The applicant asked for time. */
    APPLICANT,
    /** Something else, which the officer names. */
    OTHER;

    /** The name in forms, in the API and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WaitingReason> findBySlug(String slug) {
        return Arrays.stream(values())
                .filter(reason -> reason.slug().equals(slug))
                .findFirst();
    }
}
