package eu.meshe.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import eu.meshe.platform.MesheProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The PostgreSQL that comes along, for whoever has none: used unless {@code spring.datasource.url} names another.
 *
 * <p>Its data lies in {@code <data directory>/postgres} and survives restarts. Writes are as durable as PostgreSQL's own defaults make them
 * (the library's are not, so they are set here). After a kill -9 of the Java process the server may live on; the next start finds it by its
 * own port again.
 */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
public class EmbeddedDatabase {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final int ATTEMPTS = 40;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close")
    public EmbeddedPostgres embeddedPostgres(MesheProperties properties) throws IOException, InterruptedException {
        var home = properties.dataDirectory().toAbsolutePath().resolve("postgres");
        Files.createDirectories(home);
        var port = portOf(home);
        for (var attempt = 1; ; attempt++) {
            try {
                return start(home, port);
            } catch (IOException | IllegalStateException e) {
                // After a kill -9 of both processes the old lock file is believed for some seconds.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                log.info("The embedded database is not ready yet (attempt {} of {})", attempt, ATTEMPTS);
                Thread.sleep(BETWEEN_ATTEMPTS);
            }
        }
    }

    @Bean
    public DataSource dataSource(EmbeddedPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(16);
        pool.setPoolName("meshe");
        return pool;
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
