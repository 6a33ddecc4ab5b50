package eu.meshe.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * What must be done before anything opens the database: {@code --reset-demo}, and settling the public address of a demonstration. That is the
 * one its world was made under, or, for a new one, the port it listens on; whoever sets {@code meshe.public-address} decides it himself.
 */
public final class DemonstrationStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ADDRESS = "meshe.public-address";
    private static final String RESET = "reset-demo";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var isDemonstration = environment.acceptsProfiles(Profiles.of("demo"));
        if (environment.containsProperty(RESET)) {
            reset(environment, isDemonstration);
        }
        if (isDemonstration && !environment.containsProperty(ADDRESS)) {
            address(environment)
                    .ifPresent(address -> environment
                            .getPropertySources()
                            .addLast(new MapPropertySource("demonstration", Map.of(ADDRESS, address))));
        }
    }

    private static void reset(ConfigurableEnvironment environment, boolean isDemonstration) {
        if (!isDemonstration) {
            throw WrongDataException.resetWithoutDemonstration();
        }
        if (environment.containsProperty("spring.datasource.url")) {
            throw WrongDataException.ownServer();
        }
        try {
            directory(environment).empty();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> address(ConfigurableEnvironment environment) {
        var port = environment.getProperty("server.port", Integer.class, 8080);
        return directory(environment)
                .findAddress()
                .or(() -> port == 0 ? Optional.empty() : Optional.of("http://localhost:" + port));
    }

    private static DemonstrationDirectory directory(ConfigurableEnvironment environment) {
        return new DemonstrationDirectory(Path.of(environment.getProperty("meshe.data-directory", "./data")));
    }
}
