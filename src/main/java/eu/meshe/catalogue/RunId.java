package eu.meshe.catalogue;

import java.util.UUID;

/** A run of a micro-credential. */
public record RunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
