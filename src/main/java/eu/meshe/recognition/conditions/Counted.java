package eu.meshe.recognition.conditions;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.ApplicationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been counted before.
 *
 * @param before decided cases in which the same credential, or the same achievement of the same person, was counted
 * @param recognisedHere how many credits from elsewhere this person has had recognised at the deciding institution, this case aside; 0 and
 *     more
 */
public record Counted(List<Before> before, BigDecimal recognisedHere) {

    public static final Counted NOTHING = new Counted(List.of(), BigDecimal.ZERO);

    /** What makes it the same. */
    public enum Same {
        /** The same credential, by its IRI or its bytes. */
        CREDENTIAL,
        /** Another document of the same achievement for the same person. */
        ACHIEVEMENT
    }

    /**
     * One case in which it was counted. Of a case elsewhere an officer learns this and no more: whose file it is, and what is in it, stays
     * there.
     *
     * @param here the case, where it is one of the deciding institution's own; {@code null} where it was decided elsewhere
     * @param kind what the other institution takes part as
     * @param samePerson whether it was counted for the same person
     * @param credits how many; {@code null} where the decision gives no number
     * @param onCondition whether it counts only once a condition is met
     */
    public record Before(
            @Nullable ApplicationId here,
            Institution.Kind kind,
            Same same,
            boolean samePerson,
            LocalDate on,
            @Nullable Credits credits,
            boolean onCondition) {}

    public Counted {
        before = List.copyOf(before);
    }
}
