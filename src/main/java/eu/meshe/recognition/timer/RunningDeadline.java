package eu.meshe.recognition.timer;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a case that has not been met yet.
 *
 * @param due the last day
 * @param officer who has the case in hand; {@code null} where nobody has
 */
record RunningDeadline(
        InstitutionId institution,
        ApplicationId application,
        Occasion occasion,
        LocalDate due,
        @Nullable AccountId officer) {

    /** What is due. */
    enum Occasion {
        /** The institution decides on the application. */
        DECISION,
        /** The institution decides on the appeal. */
        APPEAL,
        /** The learner meets the condition of a conditional decision, and the institution settles it. */
        CONDITION;

        /** The name in message keys. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done about it. */
    enum Stage {
        WARNED,
        PASSED;

        /** The name in message keys. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
