package eu.meshe.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class DemonstrationDirectoryTest {

    @TempDir
    private Path directory;

    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void somethingLiesThere() throws IOException {
        Files.createDirectories(directory.resolve("postgres/data"));
        Files.writeString(directory.resolve("postgres/data/base"), "rows");
        Files.createDirectories(directory.resolve("keys"));
        Files.writeString(directory.resolve("keys/a.p12"), "key");
        Files.writeString(directory.resolve("notes.txt"), "mine");
        environment.setProperty("meshe.data-directory", directory.toString());
        environment.setProperty("reset-demo", "");
    }

    @Test
    void aResetEmptiesADirectoryThatADemonstrationMade() {
        new DemonstrationDirectory(directory).mark("http://localhost:8080");
        start("demo");
        assertThat(directory).isDirectoryNotContaining(file -> !file.endsWith("notes.txt"));
        assertThat(directory.resolve("notes.txt")).exists();
    }

    @Test
    void aResetRefusesADirectoryThatNoDemonstrationMade() {
        assertThatThrownBy(() -> start("demo"))
                .isInstanceOf(WrongDataException.class)
                .hasMessageContaining("was not made by a demonstration");
        assertThat(directory.resolve("keys/a.p12")).exists();
    }

    @Test
    void aResetRefusesAServerOfOnesOwnAndAStartThatIsNoDemonstration() {
        new DemonstrationDirectory(directory).mark("http://localhost:8080");
        assertThatThrownBy(() -> start("other")).hasMessageContaining("without the profile");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/exchange");
        assertThatThrownBy(() -> start("demo")).hasMessageContaining("spring.datasource.url");
        assertThat(directory.resolve("keys/a.p12")).exists();
    }

    @Test
    void theAddressIsThatOfTheWorldOrElseOfThePort() {
        var fresh = new MockEnvironment()
                .withProperty("meshe.data-directory", directory.toString())
                .withProperty("server.port", "9000");
        start(fresh, "demo");
        assertThat(fresh.getProperty("meshe.public-address")).isEqualTo("http://localhost:9000");

        new DemonstrationDirectory(directory).mark("http://localhost:8080");
        var later = new MockEnvironment()
                .withProperty("meshe.data-directory", directory.toString())
                .withProperty("server.port", "9000");
        start(later, "demo");
        assertThat(later.getProperty("meshe.public-address")).isEqualTo("http://localhost:8080");
    }

    private void start(String profile) {
        start(environment, profile);
    }

    private static void start(MockEnvironment environment, String profile) {
        environment.setActiveProfiles(profile);
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new DemonstrationStart().initialize(context);
        }
    }
}
