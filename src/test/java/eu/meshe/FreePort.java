package eu.meshe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** A port that is free, as the port to listen on and in the public address. Comes after {@link TestDatabase}, which asks for any port. */
public final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int MOST_TRIES = 50;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var port = find();
        TestPropertyValues.of("server.port=" + port, "meshe.public-address=http://localhost:" + port)
                .applyTo(context);
    }

    /** One that no system gives away by itself (those begin at 32768 or later): nobody else gets it until it is used. */
    public static int find() {
        for (int port : new Random().ints(MOST_TRIES, FIRST, END).toArray()) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // it is taken: the next
            }
        }
        throw new IllegalStateException("None of " + MOST_TRIES + " ports is free");
    }
}
