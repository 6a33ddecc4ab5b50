package eu.meshe.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded PostgreSQL as a process: started here, or found running.
 *
 * <p>Writes are as durable as PostgreSQL's own defaults make them; the library's are not, so they are set here. After a kill -9 of the Java
 * process the server lives on and is found again by its port; a command beside a running exchange uses its server the same way. Who started
 * it, or found it orphaned, stops it.
 */
public final class PostgresProcess implements AutoCloseable {

    static final String USER = "postgres";
    /** Names the Java process that stops the server when it ends. */
    private static final String OWNER = "owner";

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final int port;
    private final @Nullable EmbeddedPostgres started;
    private final @Nullable ProcessHandle orphan;

    private PostgresProcess(int port, @Nullable EmbeddedPostgres started, @Nullable ProcessHandle orphan) {
        this.port = port;
        this.started = started;
        this.orphan = orphan;
    }

    static PostgresProcess startOrFind(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        var port = portOf(home);
        for (var attempt = 1; ; attempt++) {
            var running = findRunning(home);
            if (running.isPresent() && answers(port)) {
                log.info("Using the database that is already running");
                return new PostgresProcess(port, null, isOrphan(home) ? running.get() : null);
            }
            try {
                var fresh = start(home, port);
                own(home);
                return new PostgresProcess(port, fresh, null);
            } catch (IOException | IllegalStateException e) {
                // After a kill -9 of both processes the old lock file is believed for some seconds.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("The database is not ready yet (attempt {} of {})", attempt, ATTEMPTS);
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    /** Stops a server that may run on that directory, so that the directory can be removed. */
    public static void stopRunning(Path home) throws InterruptedException {
        var running = findRunning(home);
        if (running.isPresent()) {
            running.get().destroy();
            for (var waited = 0; waited < 100 && running.get().isAlive(); waited++) {
                Thread.sleep(100);
            }
            running.get().destroyForcibly();
        }
    }

    String jdbcUrl() {
        return jdbcUrl(port);
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        } else if (orphan != null) {
            // SIGTERM: PostgreSQL ends when the last connection is closed
            orphan.destroy();
        }
    }

    private static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    private static EmbeddedPostgres start(Path home, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("data"))
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(Duration.ofSeconds(30))
                .start();
    }

    /** The server whose process id stands in the data directory, if it lives and is a PostgreSQL. */
    private static Optional<ProcessHandle> findRunning(Path home) {
        try {
            var lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            process.info().command().orElse("postgres").contains("postgres"));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the Java process that answers for it is gone; who asks then answers for it from now on. */
    private static boolean isOrphan(Path home) throws IOException {
        var owner = home.resolve(OWNER);
        if (Files.exists(owner)) {
            var answersForIt = ProcessHandle.of(
                            Long.parseLong(Files.readString(owner).strip()))
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.contains("java"));
            if (answersForIt.isPresent()) {
                return false;
            }
        }
        own(home);
        return true;
    }

    private static void own(Path home) throws IOException {
        Files.writeString(
                home.resolve(OWNER), Long.toString(ProcessHandle.current().pid()));
    }

    private static boolean answers(int port) {
        try (var connection = DriverManager.getConnection(jdbcUrl(port))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The same port at every start, so that a server that outlived its Java process is found again. */
    private static int portOf(Path home) throws IOException {
        var file = home.resolve("port");
        if (Files.exists(file)) {
            return Integer.parseInt(Files.readString(file).strip());
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = socket.getLocalPort();
            Files.write(file, List.of(Integer.toString(port)));
            return port;
        }
    }
}
