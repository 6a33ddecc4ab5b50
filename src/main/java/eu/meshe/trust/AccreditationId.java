package eu.meshe.trust;

import java.util.UUID;

/** An accreditation, within the agency that gave it. */
public record AccreditationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
