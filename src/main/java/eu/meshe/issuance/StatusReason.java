package eu.meshe.issuance;

import eu.meshe.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Why an award's status changes, in words for its learner. */
public final class StatusReason {

    /** Characters it has at least. */
    public static final int SHORTEST = 10;
    /** Characters it has at most. */
    public static final int LONGEST = 1000;

    private StatusReason() {}

    /**
     * The reason as it was typed, without blanks around it.
     *
     * @throws InvalidInputException if it is missing, too short, too long, or has control characters other than line ends
     */
    static String checked(@Nullable String entered) {
        var reason = entered == null ? "" : entered.strip();
        if (reason.length() < SHORTEST) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.missing", SHORTEST);
        }
        if (reason.length() > LONGEST) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.tooLong", LONGEST);
        }
        if (reason.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r')) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.unfit");
        }
        return reason;
    }
}
