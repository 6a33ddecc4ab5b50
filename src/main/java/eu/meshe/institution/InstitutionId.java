package eu.meshe.institution;

import java.util.UUID;

/** Whose a row is: the first part of the key of every row an institution owns. */
public record InstitutionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
