package eu.meshe.verification.batch;

import eu.meshe.platform.Message;
import eu.meshe.verification.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;

/** Documents that are checked in order, and the lines that answer them. */
abstract class Batches {

    static final int WINDOW = 4;
    static final long MOST_BYTES = 8L * 1024 * 1024;
    final ExecutorService threads = Executors.newFixedThreadPool(3);
    final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    void run(Documents documents, Answers answers) {
        new CheckInOrder(documents, answers, out, threads, WINDOW, MOST_BYTES).run();
    }

    java.util.List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers each document with its number. */
    static class Lines implements Answers {

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
    static final class Counted implements Documents {

        private final int count;
        final AtomicInteger given = new AtomicInteger();

        Counted(int count) {
            this.count = count;
        }

        @Override
        public Next next() {
            var number = given.incrementAndGet();
            return number > count ? new Next.End(null) : new Next.One(number, null, new byte[10]);
        }
    }

    /** A ZIP of 1,000 files of a million bytes, which is never whole anywhere. */
    static final class ThousandMegabytes extends InputStream {

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
