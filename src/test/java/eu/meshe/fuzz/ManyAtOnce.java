package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import eu.meshe.verification.batch.Bounds;
import eu.meshe.verification.batch.Documents;
import eu.meshe.verification.batch.Next;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A ZIP or lines of JSON as somebody sends them: the reading ends, and before it hands out more than it may. */
final class ManyAtOnce implements Target.Feed {

    private static final Bounds BOUNDS = new Bounds(20, 64 * 1024, 1024 * 1024, 100);

    @Override
    public void feed(byte[] input) {
        try {
            var sent = Documents.in(new ByteArrayInputStream(input), BOUNDS);
            if (sent.isPresent()) {
                readToTheEnd(sent.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readToTheEnd(Documents documents) throws IOException {
        var handedOut = 0;
        while (!(documents.next() instanceof Next.End)) {
            handedOut++;
            demand(handedOut <= BOUNDS.documents(), "More documents than allowed");
        }
    }
}
