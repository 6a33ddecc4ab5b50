package eu.meshe.verification.batch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;

/** Waits for a reader, but not for ever: one who takes a trickle is given up ({@link TooSlowException}). */
public final class PacedOutput extends FilterOutputStream {

    private static final int PIECE = 16 * 1024;
    private final Pace pace;

    public PacedOutput(OutputStream reader, Clock clock) {
        super(reader);
        this.pace = new Pace(clock);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var done = 0; done < length; done += PIECE) {
            var piece = Math.min(PIECE, length - done);
            pace.begin();
            out.write(bytes, offset + done, piece);
            pace.end(piece);
        }
    }

    @Override
    public void flush() throws IOException {
        pace.begin();
        out.flush();
        pace.end(0);
    }
}
