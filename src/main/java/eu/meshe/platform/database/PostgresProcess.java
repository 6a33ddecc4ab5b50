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
 * it, or found it orphaned, stops it. If it ends by itself, for want of memory for instance, whoever uses it starts it again.
 */
public final class PostgresProcess implements AutoCloseable {

    static final String USER = "postgres";
    /** Names the Java process that stops the server when it ends. */
    private static final String OWNER = "owner";

    private static final Logger log = LoggerFactory.getLogger(PostgresProcess.class);
    private static final String LIBRARYS_LOCK = "epg-lock";
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final Path home;
    private final int port;
    private volatile boolean closed;
    private @Nullable EmbeddedPostgres started;
    private @Nullable ProcessHandle orphan;

    private PostgresProcess(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    static PostgresProcess startOrFind(Path home) throws IOException, InterruptedException {
        Files.createDirectories(home);
        var process = new PostgresProcess(home, portOf(home));
        process.startOrFind(ATTEMPTS);
        return process;
    }

    private synchronized void startOrFind(int attempts) throws IOException, InterruptedException {
        for (var attempt = 1; !closed; attempt++) {
            try {
                if (!isFound()) {
                    started = start(home, port);
                    own(home);
                }
                watch();
                return;
            } catch (IOException | IllegalStateException e) {
                // After a kill -9 of both processes the old lock file is believed for some seconds.
                if (attempt == attempts) {
                    throw e;
                }
                log.info("The database is not ready yet (attempt {} of {})", attempt, attempts);
                wait(BETWEEN_ATTEMPTS.toMillis());
            }
        }
    }

    private boolean isFound() throws IOException {
        var running = findRunning(home);
        if (running.isEmpty() || !answers(port)) {
            return false;
        }
        log.info("Using the database that is already running");
        orphan = isOrphan(home) ? running.get() : null;
        return true;
    }

    private void watch() {
        findRunning(home)
                .ifPresent(running -> running.onExit()
                        .thenRun(() ->
                                Thread.ofPlatform().daemon().name("database").start(this::startAgain)));
    }

    /**
     * The connections to the old one are gone; those who ask for one meanwhile are told to come again. A directory that somebody removed is
     * not made anew: it would be an exchange with nothing in it.
     */
    private void startAgain() {
        if (closed) {
            return;
        }
        log.warn("The database has ended by itself and is started again");
        letGo();
        try {
            do {
                // its processes for the connections end a moment after it
                Thread.sleep(BETWEEN_ATTEMPTS);
            } while (!closed && Files.exists(home.resolve("data").resolve("PG_VERSION")) && !isStarted());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStarted() throws InterruptedException {
        try {
            startOrFind(1);
            log.info("The database is there again");
            return true;
        } catch (IOException | IllegalStateException e) {
            log.warn("The database cannot be started yet ({})", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Of what has ended there is nothing to stop. */
    private synchronized void letGo() {
        started = null;
        orphan = null;
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
    public synchronized void close() throws IOException {
        closed = true;
        notifyAll();
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

    /**
     * The library locks a file of its own beside PostgreSQL's, and after a start that failed holds on to it as long as this process lives: the
     * next attempt would be locked out by the one before. PostgreSQL's own lock is the one that keeps a second server away.
     */
    private static EmbeddedPostgres start(Path home, int port) throws IOException {
        Files.deleteIfExists(home.resolve("data").resolve(LIBRARYS_LOCK));
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
                // the library waits so long even if the server has ended at once; one that takes longer is found by the
                // next attempt
                .setPGStartupWait(Duration.ofSeconds(10))
                // else it would end at the first sign of the end, while requests are still being finished
                .setRegisterShutdownHook(false)
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

    /** Whether the Java process that answers for it is gone, or is this one; who asks then answers for it from now on. */
    private static boolean isOrphan(Path home) throws IOException {
        var owner = home.resolve(OWNER);
        if (Files.exists(owner)) {
            var answersForIt = ProcessHandle.of(
                            Long.parseLong(Files.readString(owner).strip()))
                    .filter(process -> process.isAlive()
                            && process.pid() != ProcessHandle.current().pid())
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
