package eu.meshe.verification.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

/** Waits for a sender, but not for ever: a trickle is given up ({@link TooSlowException}). */
public final class PacedInput extends FilterInputStream {

    private final Pace pace;

    public PacedInput(InputStream sender, Clock clock) {
        super(sender);
        this.pace = new Pace(clock);
    }

    @Override
    public int read() throws IOException {
        pace.begin();
        var next = in.read();
        pace.end(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        pace.begin();
        var count = in.read(target, offset, length);
        pace.end(Math.max(count, 0));
        return count;
    }
}
