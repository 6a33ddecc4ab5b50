package eu.meshe.verification.batch;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.verification.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CheckInOrderTest {

    private static final int WINDOW = 4;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void answersInTheOrderOfTheDocumentsWhicheverIsCheckedFirst() {
        var second = new CountDownLatch(1);
        run(new Counted(100), new Lines() {
            @Override
            public Answer check(Next.One one) {
                if (one.number() == 1) {
                    await(second);
                } else if (one.number() == 2) {
                    second.countDown();
                }
                return super.check(one);
            }
        });
        assertThat(lines()).hasSize(101).startsWith("1", "2", "3").endsWith("100", "end null of 100");
    }

    @Test
    void holdsNoMoreDocumentsThanTheWindowHasPlaces() {
        var documents = new Counted(1000);
        var answered = new AtomicInteger();
        var most = new AtomicInteger();
        run(documents, new Lines() {
            @Override
            public Answer check(Next.One one) {
                most.accumulateAndGet(documents.given.get() - answered.get(), Math::max);
                var answer = super.check(one);
                answered.incrementAndGet();
                return answer;
            }
        });
        assertThat(most).hasValueLessThanOrEqualTo(WINDOW + 3);
        assertThat(lines()).hasSize(1001);
    }

    /** 1,000 documents of 1 MB, made while they are read: a gigabyte passes, a few megabytes are held. */
    @Test
    void aGigabytePassesWithoutBeingHeld() throws IOException {
        var documents = Documents.in(new ThousandMegabytes(), Bounds.USUAL).orElseThrow();
        var work = new CheckInOrder(documents, new Lines(), out, threads, WINDOW, MOST_BYTES);
        assertThat(work.run()).isLessThanOrEqualTo(WINDOW);
        assertThat(lines()).hasSize(1001).endsWith("1000", "end null of 1000");
    }

    @Test
    void holdsFewerDocumentsWhenTheyAreLarge() throws IOException {
        var documents = Documents.in(new ThousandMegabytes(), Bounds.USUAL).orElseThrow();
        var work = new CheckInOrder(documents, new Lines(), out, threads, 100, 3_000_000);
        assertThat(work.run()).isBetween(1, 3);
        assertThat(lines()).hasSize(1001);
    }

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
    void aCheckThatBreaksIsAProblemOfThatDocumentAlone() {
        run(new Counted(3), new Lines() {
            @Override
            public Answer check(Next.One one) {
                if (one.number() == 2) {
                    throw new IllegalStateException("a mistake of ours");
                }
                return super.check(one);
            }
        });
        assertThat(lines()).containsExactly("1", "2 broken", "3", "end null of 3");
    }

    @Test
    void countsWhatWasFound() {
        var tally = Tally.NONE
                .with(Verdict.VERIFIED)
                .with(Verdict.FAILED)
                .with(Verdict.FAILED)
                .with(Verdict.PARTIAL)
                .with(null);
        assertThat(tally).isEqualTo(new Tally(5, 1, 2, 1, 1));
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

    @Test
    void placesAreGivenBack() {
        var places = new Places(3, 2);
        var first = places.take("a").orElseThrow();
        assertThat(places.take("a")).isPresent();
        assertThat(places.take("a")).isEmpty();
        assertThat(places.take("b")).isPresent();
        assertThat(places.take("c")).isEmpty();
        first.close();
        assertThat(places.taken()).isEqualTo(2);
        assertThat(places.take("c")).isPresent();
    }

    private void run(Documents documents, Answers answers) {
        new CheckInOrder(documents, answers, out, threads, WINDOW, MOST_BYTES).run();
    }

    private java.util.List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers each document with its number. */
    private static class Lines implements Answers {

        @Override
        public Answer check(Next.One one) {
            return new Answer(line(one.number()), Verdict.VERIFIED);
        }

        @Override
        public Answer refuse(Next.Refused refused) {
            return new Answer(line(refused.number() + " refused"), null);
        }

        @Override
        public Answer broken(Next.One one, Throwable thrown) {
            return new Answer(line(one.number() + " broken"), null);
        }

        @Override
        public byte[] end(Next.End end, Tally tally) {
            Message missing = end.missing();
            return line("end " + (missing == null ? null : missing.key()) + " of " + tally.documents());
        }

        private static byte[] line(Object words) {
            return (words + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** That many documents. */
    private static final class Counted implements Documents {

        private final int count;
        private final AtomicInteger given = new AtomicInteger();

        Counted(int count) {
            this.count = count;
        }

        @Override
        public Next next() {
            var number = given.incrementAndGet();
            return number > count ? new Next.End(null) : new Next.One(number, null, new byte[10]);
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

    /** A ZIP of 1,000 files of a million bytes, which is never whole anywhere. */
    private static final class ThousandMegabytes extends InputStream {

        private final byte[] content = new byte[1_000_000];
        private final long crc;
        private int part;
        private byte[] piece = new byte[0];
        private int at;

        ThousandMegabytes() {
            new java.util.Random(1).nextBytes(content);
            var sum = new CRC32();
            sum.update(content);
            crc = sum.getValue();
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            while (at == piece.length) {
                if (part > 3000) {
                    return -1;
                }
                piece = piece();
                part++;
                at = 0;
            }
            var count = Math.min(length, piece.length - at);
            System.arraycopy(piece, at, target, offset, count);
            at += count;
            return count;
        }

        /** Head and content of each file, its place in the list, the end. */
        private byte[] piece() {
            if (part < 2000) {
                return part % 2 == 0 ? head(part / 2) : content;
            }
            return part < 3000 ? listed(part - 2000) : hex("504b0506" + "0000".repeat(9));
        }

        private byte[] head(int number) {
            return hex("504b0304" + "1400" + "0000" + "0000" + "00000000" + sizes() + "0400" + "0000" + name(number));
        }

        private byte[] listed(int number) {
            return hex("504b0102" + "1400" + "1400" + "0000" + "0000" + "00000000" + sizes() + "0400" + "0000" + "0000"
                    + "0000" + "0000" + "00000000" + "00000000" + name(number));
        }

        private String sizes() {
            return little(crc) + little(content.length) + little(content.length);
        }

        private static String little(long number) {
            return "%08x".formatted(Integer.reverseBytes((int) number));
        }

        private static String name(int number) {
            return java.util.HexFormat.of().formatHex("n%03d".formatted(number).getBytes(StandardCharsets.UTF_8));
        }

        private static byte[] hex(String text) {
            return java.util.HexFormat.of().parseHex(text);
        }
    }
}
