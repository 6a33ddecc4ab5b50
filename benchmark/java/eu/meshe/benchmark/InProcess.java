package eu.meshe.benchmark;

import eu.meshe.verification.VerifyCredential;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Verifying without HTTP: from the document's bytes to the report, on every core. */
final class InProcess {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private InProcess() {}

    /** How many documents, and how many a second. */
    record Result(long documents, double perSecond) {}

    /** Documents sent in turn. */
    static Result run(VerifyCredential verifier, List<byte[]> documents, Duration time)
            throws InterruptedException, ExecutionException {
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CORES)) {
            var counts = IntStream.range(0, CORES)
                    .mapToObj(core -> threads.submit(() -> count(verifier, documents, end, core)))
                    .toList();
            var all = 0L;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return new Result(all, all * 1e9 / (System.nanoTime() - begun));
        }
    }

    private static long count(VerifyCredential verifier, List<byte[]> documents, long end, int first) {
        var count = 0L;
        while (System.nanoTime() < end) {
            verifier.verify(documents.get((int) ((first + count++) % documents.size())));
        }
        return count;
    }
}
