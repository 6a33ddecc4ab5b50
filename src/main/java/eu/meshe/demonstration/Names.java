package eu.meshe.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identifiers made from names, so that each world that is made has the same. */
final class Names {

    private Names() {}

    /** @param what its kind and name, as "offer daten-verstehen" */
    static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("meshe demonstration " + what).getBytes(StandardCharsets.UTF_8));
    }
}
