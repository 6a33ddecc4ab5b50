package eu.meshe.verification.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** The documents of one request, one after the other. Holds no more than the one it gives. */
public interface Documents {

    /**
     * The next one; after the end, the end again.
     *
     * @throws IOException if the sender is gone, or too slow ({@link TooSlowException})
     */
    Next next() throws IOException;

    /** Read as what they are, a ZIP or lines of JSON; empty where nothing was sent. */
    static Optional<Documents> in(InputStream sent, Bounds bounds) throws IOException {
        var body = new PushbackInputStream(sent, 2);
        var first = body.readNBytes(2);
        if (first.length == 0) {
            return Optional.empty();
        }
        body.unread(first);
        var isZip = first.length == 2 && first[0] == 'P' && first[1] == 'K';
        return Optional.of(isZip ? new ZippedDocuments(body, bounds) : new DocumentLines(body, bounds));
    }
}
