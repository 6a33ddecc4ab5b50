package eu.meshe.issuance;

import java.util.UUID;

/** An award at an institution; also the last part of its credentials' identifier. */
public record AwardId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
