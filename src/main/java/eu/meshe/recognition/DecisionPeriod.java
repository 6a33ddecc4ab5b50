package eu.meshe.recognition;

import eu.meshe.recognition.clock.Deadline;
import java.time.LocalDate;

/**
 * By when an application must be decided.
 *
 * @param until the last day
 * @param agreed whether an agreement shortened the institution's own period
 * @param deadline how that day was found
 */
public record DecisionPeriod(LocalDate until, boolean agreed, Deadline deadline) {

    static DecisionPeriod of(Deadline deadline) {
        return new DecisionPeriod(deadline.due(), deadline.isAgreed(), deadline);
    }
}
