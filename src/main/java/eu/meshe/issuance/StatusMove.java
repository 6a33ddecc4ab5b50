package eu.meshe.issuance;

import eu.meshe.issuance.Award.State;
import eu.meshe.platform.ConflictException;
import java.util.Set;

/** What may be done to an award's status, and from which state. This is the one place that says so: nothing leaves {@link State#REVOKED}. */
public enum StatusMove {
    /** For now: it may be reinstated. */
    SUSPEND(Set.of(State.ACTIVE), State.SUSPENDED, "AwardSuspended"),
    /** It holds again. */
    REINSTATE(Set.of(State.SUSPENDED), State.ACTIVE, "AwardReinstated"),
    /** For good. */
    REVOKE(Set.of(State.ACTIVE, State.SUSPENDED), State.REVOKED, "AwardRevoked");

    private final Set<State> from;
    private final State to;
    private final String entry;

    StatusMove(Set<State> from, State to, String entry) {
        this.from = from;
        this.to = to;
        this.entry = entry;
    }

    public boolean isAllowedFrom(State state) {
        return from.contains(state);
    }

    public State to() {
        return to;
    }

    /** The kind of entry it makes in the log of contestable decisions. */
    String entry() {
        return entry;
    }

    /** @throws ConflictException naming what stands in the way, if it may not be done from that state */
    void requireAllowedFrom(State state) {
        if (!isAllowedFrom(state)) {
            throw ConflictException.of(obstacle(state));
        }
    }

    private static String obstacle(State state) {
        return switch (state) {
            case ACTIVE -> "issuance.problem.notSuspended";
            case SUSPENDED -> "issuance.problem.alreadySuspended";
            case REVOKED -> "issuance.problem.alreadyRevoked";
        };
    }
}
