package eu.meshe.catalogue;

import java.util.Optional;
import java.util.UUID;

/** A micro-credential of the catalogue; unique across institutions, because it is its public address. */
public record MicroCredentialId(UUID value) {

    /** @throws IllegalArgumentException if that is no UUID */
    public static MicroCredentialId of(String text) {
        return new MicroCredentialId(UUID.fromString(text));
    }

    /** Empty if that is no UUID. */
    public static Optional<MicroCredentialId> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
