package eu.meshe;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a run; a database and a data directory of its own for each application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var number = CONTEXTS.incrementAndGet();
        TestPropertyValues.of(
                        "spring.datasource.url=" + create("exchange_" + number),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        // contexts that rest between their tests need not hold on to connections
                        "spring.datasource.hikari.minimum-idle=1",
                        // no test depends on what is out there
                        "meshe.remote.fetch=none",
                        "meshe.data-directory="
                                + Path.of(
                                        "target",
                                        "test-data",
                                        ProcessHandle.current().pid() + "-" + number))
                .applyTo(context);
    }

    /** A database of that name, which nobody has taken yet, with nothing in it; its address. */
    public static String create(String name) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        // as many as all contexts of a run that are kept may hold
                        .setServerConfig("max_connections", "400")
                        .setRegisterShutdownHook(false)
                        .start();
                // called when every context is closed: none of them misses its database, nor waits for it
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
