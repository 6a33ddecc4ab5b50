package eu.meshe.platform.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A site on this machine that answers as a test wants it to, rightly or not. */
public final class TestSite implements AutoCloseable {

    /** What it does with one request. */
    @FunctionalInterface
    public interface Page {

        void answer(List<String> request, OutputStream out) throws IOException, InterruptedException;
    }

    /** What it was asked, each request with its headers. */
    public final List<List<String>> asked = new CopyOnWriteArrayList<>();

    private final ServerSocket socket;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** @param certificate {@code null} for plain HTTP */
    public TestSite(@Nullable SSLContext certificate) {
        try {
            var address = InetAddress.ofLiteral("127.0.0.1");
            socket = certificate == null
                    ? new ServerSocket(0, 50, address)
                    : certificate.getServerSocketFactory().createServerSocket(0, 50, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** @param path the whole target of the request, with its query */
    public void at(String path, Page page) {
        pages.put(path, page);
    }

    /** An orderly answer. */
    public void at(String path, String status, String headers, byte[] body) {
        at(path, (request, out) -> {
            out.write(("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        });
    }

    public void json(String path, String body) {
        at(path, "200 OK", "Content-Type: application/json\r\n", body.getBytes(StandardCharsets.UTF_8));
    }

    public void remove(String path) {
        pages.remove(path);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                open.add(connection);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = read(connection);
            if (!request.isEmpty()) {
                asked.add(request);
                var page = pages.getOrDefault(
                        request.getFirst().split(" ")[1],
                        (lines, out) -> out.write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII)));
                page.answer(request, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            // the other side hung up, as it should
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> read(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "test-site");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
