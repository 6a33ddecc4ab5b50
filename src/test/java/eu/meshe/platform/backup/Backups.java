package eu.meshe.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.command.Arguments;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an operator does with {@code ./meshe backup} and {@code ./meshe restore}. */
public final class Backups {

    private Backups() {}

    public static void write(ConfigurableApplicationContext exchange, Path file) {
        assertThat(exchange.getBean(Backup.class).run(Arguments.parse(List.of(file.toString()))))
                .isZero();
    }

    /** Into a database that has the tables of the version that wrote the file, and nothing in them. */
    public static void restore(Path file, DataSource database, MesheProperties properties) {
        var restore = new Restore(database, JdbcClient.create(database), properties);
        assertThat(restore.run(Arguments.parse(List.of(file.toString())))).isZero();
    }
}
