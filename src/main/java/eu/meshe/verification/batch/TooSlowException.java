package eu.meshe.verification.batch;

import java.io.IOException;

/** The other side sends or takes so little that waiting for it is not worth a place. */
public final class TooSlowException extends IOException {

    private static final long serialVersionUID = 1L;

    TooSlowException() {
        super("Too slow");
    }
}
