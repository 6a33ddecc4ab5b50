package eu.meshe.verification.batch;

import java.time.Clock;

/** Whether the other side keeps up: after half a minute of waiting for it, at least {@value #LEAST} bytes a second. */
final class Pace {

    static final int LEAST = 2048;
    static final long PATIENCE_MILLIS = 30_000;
    private final Clock clock;
    private long waited;
    private long bytes;
    private long since;

    Pace(Clock clock) {
        this.clock = clock;
    }

    void begin() {
        since = clock.millis();
    }

    /** @throws TooSlowException if so few bytes came or went in the time that was waited */
    void end(int moved) throws TooSlowException {
        waited += clock.millis() - since;
        bytes += moved;
        if (waited > PATIENCE_MILLIS && bytes / (waited / 1000) < LEAST) {
            throw new TooSlowException();
        }
    }
}
