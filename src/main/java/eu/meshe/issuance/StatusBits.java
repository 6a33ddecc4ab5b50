package eu.meshe.issuance;

import java.time.Instant;
import java.util.BitSet;
import java.util.stream.LongStream;

/** A whole status list as it stood at one moment: which positions are revoked, which suspended. Never changes. */
public final class StatusBits {

    private final Instant changedAt;
    private final BitSet revoked = new BitSet(StatusIndexes.LENGTH);
    private final BitSet suspended = new BitSet(StatusIndexes.LENGTH);

    StatusBits(Instant changedAt, Iterable<Place> places) {
        this.changedAt = changedAt;
        for (var place : places) {
            revoked.set(place.position(), place.revoked());
            suspended.set(place.position(), place.suspended());
        }
    }

    /** One position of which something is said. */
    record Place(int position, boolean revoked, boolean suspended) {}

    /** When a bit of the list last changed, or the list was opened. */
    public Instant changedAt() {
        return changedAt;
    }

    public boolean isRevoked(int position) {
        return revoked.get(position);
    }

    /** Also for what was suspended when it was revoked. */
    public boolean isSuspended(int position) {
        return suspended.get(position);
    }

    public LongStream revoked() {
        return revoked.stream().asLongStream();
    }

    public LongStream suspended() {
        return suspended.stream().asLongStream();
    }
}
