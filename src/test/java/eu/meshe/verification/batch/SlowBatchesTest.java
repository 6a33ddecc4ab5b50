package eu.meshe.verification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.verification.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Senders that trickle, readers that take nothing, and uploads that break off. */
@Timeout(60)
class SlowBatchesTest extends Batches {

    @Test
    void stopsReadingWhenNobodyTakesTheAnswers() {
        var documents = new Counted(Integer.MAX_VALUE);
        var gone = new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                throw new IOException("gone");
            }
        };
        new CheckInOrder(documents, new Lines(), gone, threads, WINDOW, MOST_BYTES).run();
        assertThat(documents.given).hasValueLessThan(Integer.MAX_VALUE);
    }

    @Test
    void waitsForAReaderWhoTakesNothing() throws Exception {
        var documents = new Counted(100);
        var reads = new CountDownLatch(1);
        var slow = new OutputStream() {
            @Override
            public void write(int next) {
                await(reads);
                out.write(next);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                await(reads);
                out.write(bytes, offset, length);
            }
        };
        var large = new byte[1024 * 1024];
        var run = Thread.ofPlatform()
                .start(() -> new CheckInOrder(
                                documents,
                                new Lines() {
                                    @Override
                                    public Answer check(Next.One one) {
                                        return new Answer(large, Verdict.VERIFIED);
                                    }
                                },
                                slow,
                                threads,
                                WINDOW,
                                MOST_BYTES)
                        .run());
        while (run.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        // eight megabytes of answers, and what was under way when they were full
        assertThat(documents.given).hasValueLessThanOrEqualTo(8 + 1 + WINDOW + 1);
        reads.countDown();
        run.join();
        assertThat(documents.given).hasValue(101);
        assertThat(out.size()).isGreaterThan(100 * large.length);
    }

    @Test
    void saysThatTheUploadBrokeOff() {
        run(
                () -> {
                    throw new IOException("reset");
                },
                new Lines());
        assertThat(lines()).containsExactly("end verification.batch.broken-off of 0");
    }

    @Test
    void aSenderOfATrickleIsGivenUp() {
        var clock = new Steps();
        var trickle = new PacedInput(
                new InputStream() {
                    @Override
                    public int read() {
                        clock.now = clock.now.plusSeconds(10);
                        return 'x';
                    }
                },
                clock);
        run(
                () -> {
                    for (var reads = 0; reads < 100; reads++) {
                        trickle.read();
                    }
                    throw new AssertionError("waited for ever");
                },
                new Lines());
        assertThat(lines()).containsExactly("end verification.batch.slow of 0");
    }

    @Test
    void aReaderOfATrickleIsGivenUp() {
        var clock = new Steps();
        var writes = new AtomicInteger();
        var trickle = new PacedOutput(
                new OutputStream() {
                    @Override
                    public void write(int next) {}

                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        writes.incrementAndGet();
                        clock.now = clock.now.plusSeconds(10);
                    }
                },
                clock);
        new CheckInOrder(new Counted(100_000), new Lines(), trickle, threads, WINDOW, MOST_BYTES).run();
        // each took ten seconds, and half a minute is waited
        assertThat(writes).hasValue(4);
    }

    @Test
    void whoIsFastIsNeverGivenUp() throws IOException {
        var clock = new Steps();
        try (var paced = new PacedInput(new ThousandMegabytes(), clock)) {
            var piece = new byte[64 * 1024];
            for (var reads = 0; reads < 100; reads++) {
                clock.now = clock.now.plusSeconds(1000);
                assertThat(paced.read(piece)).isPositive();
            }
        }
    }

    private static final class Steps extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public long millis() {
            return now.toEpochMilli();
        }
    }
}
