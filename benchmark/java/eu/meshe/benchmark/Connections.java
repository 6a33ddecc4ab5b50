package eu.meshe.benchmark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * A light caller on the machine it measures: one thread, HTTP/1.1, connections that stay open, each with one request under way. It looks at the
 * status and finds the end of the answer; it does not read JSON.
 */
final class Connections implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<ByteBuffer> requests;
    private final Connection[] all;
    private int next;
    private long[] nanos = new long[1 << 20];
    private int answered;
    private int errors;
    private String status = "";

    /** @param documents sent in turn */
    Connections(int port, int count, List<byte[]> documents) throws IOException {
        requests = documents.stream().map(document -> request(port, document)).toList();
        all = new Connection[count];
        for (var index = 0; index < count; index++) {
            all[index] = new Connection(port);
        }
    }

    /** Outside the heap, from where it is sent without being copied. */
    private static ByteBuffer request(int port, byte[] document) {
        var head = ("POST /api/v1/verifications HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + document.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(head.length + document.length)
                .put(head)
                .put(document)
                .flip();
    }

    /**
     * @param answers how many there were
     * @param status of the last answer
     * @param errors answers other than 200 and 422
     * @param callerNanos of the processor, that sending and receiving took
     * @param p50 in nanoseconds, as are the others, from the first byte sent to the last received
     */
    record Result(int answers, double perSecond, String status, int errors, long p50, long p99, long callerNanos) {}

    /** Sends for that time, and waits for what is under way. */
    Result run(Duration time) throws IOException {
        answered = 0;
        errors = 0;
        var worked = Work.ofThisThread();
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        for (var connection : all) {
            connection.send();
        }
        var underWay = all.length;
        while (underWay > 0) {
            selector.select();
            for (var key : selector.selectedKeys()) {
                var connection = (Connection) key.attachment();
                if (key.isWritable()) {
                    connection.write();
                }
                if (key.isReadable() && connection.read()) {
                    if (System.nanoTime() < end) {
                        connection.send();
                    } else {
                        underWay--;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return result(System.nanoTime() - begun, Work.ofThisThread() - worked);
    }

    private Result result(long took, long callerNanos) {
        var sorted = Arrays.copyOf(nanos, answered);
        Arrays.sort(sorted);
        return new Result(
                answered,
                answered * 1e9 / took,
                status,
                errors,
                sorted[answered / 2],
                sorted[(int) (answered * 0.99)],
                callerNanos);
    }

    private void note(long took, boolean good) {
        if (answered == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * answered);
        }
        nanos[answered++] = took;
        errors += good ? 0 : 1;
    }

    @Override
    public void close() throws IOException {
        for (var connection : all) {
            connection.channel.close();
        }
        selector.close();
    }

    private final class Connection {

        private static final ByteBuffer LAST_CHUNK =
                ByteBuffer.wrap("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        private static final int END_OF_HEAD = 0x0D0A0D0A;

        private final int port;
        private SocketChannel channel;
        private SelectionKey key;
        private ByteBuffer out = ByteBuffer.allocate(0);
        private ByteBuffer in = ByteBuffer.allocateDirect(64 * 1024);
        private int head;
        private int length;
        private boolean closes;
        private long since;

        Connection(int port) throws IOException {
            this.port = port;
            connect();
        }

        private void connect() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("localhost", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send() throws IOException {
            if (closes) {
                channel.close();
                connect();
                closes = false;
            }
            out = requests.get(next++ % requests.size()).duplicate();
            in.clear();
            head = -1;
            since = System.nanoTime();
            write();
        }

        void write() throws IOException {
            channel.write(out);
            var wanted = out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
            if (key.interestOps() != wanted) {
                key.interestOps(wanted);
            }
        }

        /** Whether the answer is whole. */
        boolean read() throws IOException {
            if (!in.hasRemaining()) {
                grow();
            }
            var count = channel.read(in);
            if (count < 0) {
                throw new IOException("The server closed the connection");
            }
            if (head < 0) {
                head();
            }
            if (head < 0 || !isWhole()) {
                return false;
            }
            status = text(9, 3);
            note(System.nanoTime() - since, status.equals("200") || status.equals("422"));
            return true;
        }

        private void grow() {
            var larger = ByteBuffer.allocateDirect(2 * in.capacity());
            in.flip();
            in = larger.put(in);
        }

        private void head() {
            for (var place = 0; place + 4 <= in.position(); place++) {
                if (in.getInt(place) == END_OF_HEAD) {
                    head = place + 4;
                    var text = text(0, place);
                    var said = text.indexOf("Content-Length: ");
                    closes = text.contains("Connection: close");
                    length = said < 0
                            ? -1
                            : Integer.parseInt(text.substring(said + 16).split("\r", 2)[0]);
                    return;
                }
            }
        }

        private boolean isWhole() {
            var end = in.position();
            return length >= 0
                    ? end == head + length
                    : end >= head + LAST_CHUNK.remaining()
                            && in.slice(end - LAST_CHUNK.remaining(), LAST_CHUNK.remaining())
                                    .equals(LAST_CHUNK);
        }

        private String text(int from, int length) {
            var bytes = new byte[length];
            in.get(from, bytes);
            return new String(bytes, StandardCharsets.US_ASCII);
        }
    }
}
