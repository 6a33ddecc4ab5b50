package eu.meshe.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import eu.meshe.platform.MesheProperties;
import java.io.IOException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The PostgreSQL that comes along, for whoever has none: used unless {@code spring.datasource.url} names another. Its data lies in
 * {@code <data directory>/postgres} and survives restarts.
 */
@Configuration
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "never")
public class EmbeddedDatabase {

    /** For a connection; then whoever waits is told to come again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean(destroyMethod = "close")
    public PostgresProcess postgresProcess(MesheProperties properties) throws IOException, InterruptedException {
        return PostgresProcess.startOrFind(
                properties.dataDirectory().toAbsolutePath().resolve("postgres"));
    }

    @Bean
    public DataSource dataSource(PostgresProcess postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.jdbcUrl());
        pool.setUsername(PostgresProcess.USER);
        pool.setMaximumPoolSize(16);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        pool.setPoolName("meshe");
        return pool;
    }
}
