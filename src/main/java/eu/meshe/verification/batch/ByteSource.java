package eu.meshe.verification.batch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** The bytes of a request with a look ahead; numbers are little-endian, as ZIP writes them. */
final class ByteSource {

    private static final int AHEAD = 32 * 1024;
    private final InputStream in;
    private final long most;
    private final byte[] buffer = new byte[AHEAD];
    private int at;
    private int end;
    private long read;

    /** @param most more bytes than these are not read: {@link TooMuchException} */
    ByteSource(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /** More was sent than is read of one request. */
    static final class TooMuchException extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Whether that many bytes follow; at most {@value #AHEAD}. */
    boolean has(int count) throws IOException {
        if (end - at < count) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        while (end - at < count) {
            var more = in.read(buffer, end, buffer.length - end);
            if (more < 0) {
                return false;
            }
            end += more;
            read += more;
            if (read > most) {
                throw new TooMuchException();
            }
        }
        return true;
    }

    void demand(int count) throws IOException {
        if (!has(count)) {
            throw new EOFException();
        }
    }

    /** The number in that many bytes, so far ahead; they must be there. */
    long peek(int ahead, int size) {
        var number = 0L;
        for (var index = size - 1; index >= 0; index--) {
            number = number << 8 | buffer[at + ahead + index] & 0xff;
        }
        return number;
    }

    long take(int size) throws IOException {
        demand(size);
        var number = peek(0, size);
        at += size;
        return number;
    }

    byte[] bytes(int count) throws IOException {
        var bytes = new byte[count];
        for (var done = 0; done < count; ) {
            demand(1);
            var piece = Math.min(count - done, end - at);
            System.arraycopy(buffer, at, bytes, done, piece);
            at += piece;
            done += piece;
        }
        return bytes;
    }

    void skip(long count) throws IOException {
        for (var left = count; left > 0; ) {
            demand(1);
            var piece = (int) Math.min(left, end - at);
            at += piece;
            left -= piece;
        }
    }

    /** Gives the inflater all that is ahead, at least a byte; what it did not need is taken back with {@link #takeBack}. */
    void feed(Inflater inflater) throws IOException {
        demand(1);
        inflater.setInput(buffer, at, end - at);
        at = end;
    }

    void takeBack(Inflater inflater) {
        at = end - inflater.getRemaining();
    }

    /** Up to the end of the line, which is passed over; at most that many bytes are kept. {@code null} after the last line. */
    byte @Nullable [] line(int most) throws IOException {
        if (!has(1)) {
            return null;
        }
        var line = new ByteArrayOutputStream();
        while (has(1)) {
            var stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            line.write(buffer, at, Math.min(stop - at, Math.max(0, most + 1 - line.size())));
            var ended = stop < end;
            at = ended ? stop + 1 : stop;
            if (ended) {
                break;
            }
        }
        return line.toByteArray();
    }
}
