package eu.meshe.recognition.web;

import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.CaseSeen;
import org.jspecify.annotations.Nullable;

/** The version of a case as a program saw it: it names it with every move, so that nobody overwrites what was not seen. */
final class Seen {

    private Seen() {}

    /**
     * @param counted the {@code counted} of the sheet that was seen; {@code null} where the program does not say
     * @throws InvalidInputException naming {@code version} if there is none
     */
    static CaseSeen of(@Nullable Integer version, @Nullable String counted) {
        return new CaseSeen(version(version), counted);
    }

    /** @throws InvalidInputException naming {@code version} if there is none */
    static int version(@Nullable Integer version) {
        if (version == null) {
            throw InvalidInputException.of("version", "recognition.input.version-missing");
        }
        return version;
    }
}
