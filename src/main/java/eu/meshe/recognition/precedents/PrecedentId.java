package eu.meshe.recognition.precedents;

import java.util.UUID;

/** The id of a precedent. It has nothing to do with that of the case, so that an address leads nobody back to a person. */
public record PrecedentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
