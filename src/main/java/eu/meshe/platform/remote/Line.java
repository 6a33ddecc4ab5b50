package eu.meshe.platform.remote;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The sockets of one fetch, cut when its time is over: whatever is going on then, a handshake or the slowest of bodies, ends at once.
 */
final class Line implements DetachedSocketFactory, AutoCloseable {

    private final Future<?> end;
    private @Nullable Socket socket;
    private boolean over;

    Line(java.time.Duration longest, ScheduledExecutorService watch) {
        end = watch.schedule(this::cut, longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized Socket create(Proxy proxy) throws IOException {
        if (over) {
            throw new SocketTimeoutException("The time is over");
        }
        socket = new Socket(Proxy.NO_PROXY);
        return socket;
    }

    synchronized boolean isOver() {
        return over;
    }

    /** The socket itself, below TLS: nobody waits for the other side to say goodbye. */
    synchronized void hangUp() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // what is closed badly is closed
        }
    }

    private synchronized void cut() {
        over = true;
        hangUp();
    }

    @Override
    public void close() {
        end.cancel(false);
        hangUp();
    }
}
