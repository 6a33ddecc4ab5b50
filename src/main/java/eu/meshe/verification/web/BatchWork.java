package eu.meshe.verification.web;

import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.batch.Answers;
import eu.meshe.verification.batch.Bounds;
import eu.meshe.verification.batch.CheckInOrder;
import eu.meshe.verification.batch.Documents;
import eu.meshe.verification.batch.PacedInput;
import eu.meshe.verification.batch.PacedOutput;
import eu.meshe.verification.batch.Places;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that check many documents, one for each core and all requests together: whoever sends a thousand documents has them checked on
 * every core, and whoever sends one is served beside them.
 */
@Component
class BatchWork implements DisposableBean {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** While one is checked on each core, the next are at hand: many small ones, so that the threads need not wait for each other, */
    private static final int WINDOW = 32 * CORES;

    /** or few large ones. */
    private static final long MOST_BYTES = 2L * CORES * VerifyCredential.LARGEST;

    private final Places places = new Places(4, 2);
    private final ExecutorService threads = Executors.newFixedThreadPool(
            CORES, Thread.ofPlatform().name("batch-", 1).daemon().factory());
    private final Clock clock;

    BatchWork(Clock clock) {
        this.clock = clock;
    }

    /** A place for that caller, if there is one: four at once, two for one caller. */
    Optional<Places.Place> takePlace(String caller) {
        return places.take(caller);
    }

    int placesTaken() {
        return places.taken();
    }

    Optional<Documents> documents(InputStream sent) throws IOException {
        return Documents.in(new PacedInput(sent, clock), Bounds.USUAL);
    }

    /** Answers all of them; ends early when nobody takes the answers. */
    void answer(Documents documents, Answers answers, OutputStream out) {
        new CheckInOrder(documents, answers, new PacedOutput(out, clock), threads, WINDOW, MOST_BYTES).run();
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
