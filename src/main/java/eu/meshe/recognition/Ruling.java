package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision with who made it and why it was made then. The first ruling on an application has number 1; each later one takes the place of
 * the one before, which stays readable.
 *
 * @param number counts the rulings of one application, from 1
 * @param by who decided, or proposed where a second person confirmed; {@code null} where the deadline decided
 * @param second who confirmed it; {@code null} where one person decides
 * @param identityConfirmation why the officer is sure that credential and applicant are the same person; {@code null} where nothing was in
 *     doubt
 * @param note why this ruling followed another one; {@code null} for the first
 */
public record Ruling(
        int number,
        Kind kind,
        Instant at,
        @Nullable AccountId by,
        @Nullable AccountId second,
        Decision decision,
        @Nullable String identityConfirmation,
        @Nullable String note) {

    /** What occasioned it. */
    public enum Kind {
        /** The application. */
        FIRST,
        /** The deadline passed undecided. */
        BY_EXPIRY,
        /** A condition was met or missed. */
        CONDITION,
        /** The learner appealed. */
        APPEAL,
        /** A slip was put right. */
        CORRECTION;

        /** The name in the API and in message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A ruling on the application itself, by one person. */
    public static Ruling on(
            int number, Instant at, AccountId by, Decision decision, @Nullable String identityConfirmation) {
        return new Ruling(number, Kind.FIRST, at, by, null, decision, identityConfirmation, null);
    }

    /**
     * The one that takes this one's place, by somebody.
     *
     * @param identity how that person made sure who the applicant is; {@code null} where she did not, then what was said before is kept
     */
    public Ruling replacedBy(
            Kind kind, Instant at, AccountId by, Decision decision, @Nullable String identity, String note) {
        var confirmed = identity == null ? identityConfirmation : identity;
        return new Ruling(number + 1, kind, at, by, null, decision, confirmed, note);
    }

    /** What was proposed, confirmed by a second person. */
    public Ruling confirmed(AccountId by, Instant when, Decision decision) {
        return new Ruling(number, kind, when, this.by, by, decision, identityConfirmation, note);
    }

    /** Whether that person had a part in it; such a one does not decide on the appeal. */
    public boolean isBy(AccountId person) {
        return person.equals(by) || person.equals(second);
    }
}
