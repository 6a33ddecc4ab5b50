package eu.meshe;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One PostgreSQL for all tests of a run; a database and a data directory of its own for each application context. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var number = CONTEXTS.incrementAndGet();
        var name = "exchange_" + number;
        create(name);
        TestPropertyValues.of(
                        "spring.datasource.url=" + Server.POSTGRES.getJdbcUrl("postgres", name),
                        "spring.datasource.hikari.maximum-pool-size=8",
                        // at the end of a run the server may be gone before the last context is closed
                        "spring.datasource.hikari.connection-timeout=2000",
                        "spring.lifecycle.timeout-per-shutdown-phase=2s",
                        // no test depends on what is out there
                        "meshe.remote.fetch=none",
                        "meshe.data-directory="
                                + Path.of(
                                        "target",
                                        "test-data",
                                        ProcessHandle.current().pid() + "-" + number))
                .applyTo(context);
    }

    private static void create(String name) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // as many as all contexts of a run that are kept may hold
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
