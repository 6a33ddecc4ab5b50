package eu.meshe.recognition.web;

import eu.meshe.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** The version of a case as a program saw it: it names it with every move, so that nobody overwrites what was not seen. */
final class Seen {

    private Seen() {}

    /** @throws InvalidInputException naming {@code version} if there is none */
    static int version(@Nullable Integer version) {
        if (version == null) {
            throw InvalidInputException.of("version", "recognition.input.version-missing");
        }
        return version;
    }
}
