package eu.meshe.benchmark;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents in one ZIP, sent in one request. */
final class Batch {

    private final int port;
    private final int count;
    private final byte[] zip;

    Batch(int port, List<byte[]> documents) throws IOException {
        this.port = port;
        this.count = documents.size();
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var number = 0; number < count; number++) {
                out.putNextEntry(new ZipEntry("n" + number));
                out.write(documents.get(number));
            }
        }
        zip = bytes.toByteArray();
    }

    /** From connecting to the last line, which must say that the answer is whole; how many documents. */
    int run() throws IOException, InterruptedException {
        try (var socket = new Socket("localhost", port)) {
            var sender = Thread.ofVirtual().start(() -> send(socket));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            sender.join();
            if (!answer.contains(
                    "{\"end\":{\"complete\":true,\"documents\":" + count + ",\"verified\":" + count + ",")) {
                throw new IllegalStateException("Not whole: " + answer.substring(Math.max(0, answer.length() - 500)));
            }
        }
        return count;
    }

    private void send(Socket socket) {
        try {
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            out.write(("POST /api/v1/verifications/batch HTTP/1.1\r\nHost: localhost:" + port
                            + "\r\nConnection: close\r\nContent-Type: application/zip\r\nContent-Length: " + zip.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(zip);
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
