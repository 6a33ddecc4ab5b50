package eu.meshe.signing;

import eu.meshe.platform.UnavailableException;

/** A key or the provider beneath it failed: our fault or the machine's, never the reader's. Its message never holds key material. */
public class SigningException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public SigningException(String message, Throwable cause) {
        super(message, cause);
    }

    public SigningException(String message) {
        super(message);
    }
}
