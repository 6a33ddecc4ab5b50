package eu.meshe.earlier;

import eu.meshe.TestDatabase;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.backup.Backups;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Starts the program of today on the database and the keys of V108, as they are described beside the file. */
public final class EarlierExchange implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String VERSION = "108";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new TestDatabase().initialize(context);
        TestPropertyValues.of("meshe.public-address=https://exchange.example").applyTo(context);
        var environment = context.getEnvironment();
        fill(
                at(Objects.requireNonNull(environment.getProperty("spring.datasource.url"))),
                Binder.get(environment).bind("meshe", MesheProperties.class).orElseThrow(IllegalStateException::new));
    }

    static DataSource at(String url) {
        return new DriverManagerDataSource(url);
    }

    /** The tables of that version with its rows, and its keys in their directory. */
    static void fill(DataSource empty, MesheProperties properties) {
        migrate(empty, VERSION);
        Backups.restore(Path.of("src/test/resources/earlier/exchange-108.zip"), empty, properties);
    }

    /** Up to that version of the tables; {@code latest} for the newest. */
    static void migrate(DataSource database, String version) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
