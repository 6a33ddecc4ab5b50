package eu.meshe.wallet;

import java.util.UUID;

/** One thing in a wallet. For an award it is the award's own id. */
public record HeldId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
