package eu.meshe.catalogue;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import java.time.Instant;

/**
 * A learner's place in a run.
 *
 * @param changedAt when they enrolled, or withdrew
 */
public record Enrolment(InstitutionId institutionId, RunId run, AccountId learner, State state, Instant changedAt) {

    /** A place is held until it is given back; it can be taken again while the run is open. */
    public enum State {
        ENROLLED,
        WITHDRAWN
    }
}
