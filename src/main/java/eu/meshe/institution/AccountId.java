package eu.meshe.institution;

import java.util.UUID;

/** A person who can sign in, at no institution or at several. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
