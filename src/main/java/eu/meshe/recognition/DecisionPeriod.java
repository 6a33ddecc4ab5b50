package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.partnership.Agreement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when an application must be decided.
 *
 * @param until the last day
 * @param agreed whether an agreement shortened the institution's own period
 */
public record DecisionPeriod(LocalDate until, boolean agreed) {

    /**
     * Counts from the day on which the file is complete: the institution's own days, or fewer where an agreement says so.
     *
     * @param agreement the one in force that covers it, or {@code null}
     */
    static DecisionPeriod from(LocalDate complete, Institution decider, @Nullable Agreement agreement) {
        if (agreement != null && agreement.decisionDays() < decider.decisionDays()) {
            return new DecisionPeriod(complete.plusDays(agreement.decisionDays()), true);
        }
        return new DecisionPeriod(complete.plusDays(decider.decisionDays()), false);
    }
}
