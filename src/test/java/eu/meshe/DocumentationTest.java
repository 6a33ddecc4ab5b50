package eu.meshe;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.KeyProperties;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.remote.RemoteProperties;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.FileSystemResource;

/**
 * Keeps the documentation true: what can be read from the code is written by it, between two markers, and what names a place in the code or a
 * page is checked to lead there. {@code mvn test -Dtest=DocumentationTest -Dmeshe.docs.write=true} writes what is out of date.
 */
class DocumentationTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<Class<?>> PROPERTIES =
            List.of(MesheProperties.class, KeyProperties.class, RemoteProperties.class);
    private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");
    private static final Path CONFIGURATION = Path.of("docs/configuration.md");

    /** Made from a running exchange: pictures of its pages and measured figures. */
    private static final Pattern TAKEN_FROM_A_RUN = Pattern.compile("docs/pictures/.*|docs/performance\\.md");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#[^)]*)?\\)");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([a-z0-9.-]+)` \\| (?:`([^`]*)`|none) \\|");
    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) ((?:[^@]|@code)*?)(?=@param|\\*/)", Pattern.DOTALL);

    @Test
    void theModulePictureIsDrawnFromTheModules() throws IOException {
        Generated.in(Path.of("docs/architecture.md"), "module picture").demand(ModulePicture.draw());
    }

    @Test
    void theTableOfModulesSaysWhatEachModuleSaysOfItself() throws IOException {
        Generated.in(Path.of("docs/architecture.md"), "modules").demand(ModulePicture.table());
    }

    @Test
    void theTableOfOurSettingsIsMadeFromTheProperties() throws IOException {
        Generated.in(CONFIGURATION, "settings").demand(settings());
    }

    @Test
    void theDefaultsOfTheOtherSettingsAreThoseOfTheApplication() throws IOException {
        var table = Files.readString(CONFIGURATION).split("<!-- end settings -->", 2)[1];
        var defaults = applicationYaml();
        var named = SETTING.matcher(table).results().toList();
        assertThat(named).isNotEmpty();
        for (var row : named) {
            assertThat(defaults.getProperty(row.group(1))).as(row.group(1)).isEqualTo(row.group(2));
        }
    }

    @Test
    void everyLinkInTheDocumentsLeadsToAFile() throws IOException {
        for (var document : documents()) {
            for (var link : LINK.matcher(Files.readString(document)).results().toList()) {
                var target = link.group(1);
                var file = folder(document).resolve(target).normalize();
                if (!target.startsWith("http")
                        && !TAKEN_FROM_A_RUN.matcher(file.toString()).matches()) {
                    assertThat(file).as("%s names %s", document, target).exists();
                }
            }
        }
    }

    @Test
    void everyAddressInTheDocumentsIsAnswered() throws IOException {
        var routes = new Routes();
        for (var document : documents()) {
            assertThat(routes.findUnanswered(Files.readString(document)))
                    .as(document.toString())
                    .isEmpty();
        }
    }

    private static String settings() {
        var rows = PROPERTIES.stream().flatMap(DocumentationTest::rows).collect(joining("\n"));
        return "| setting | default | meaning |\n|---|---|---|\n" + rows;
    }

    private static Stream<String> rows(Class<?> properties) {
        var prefix = Objects.requireNonNull(properties.getAnnotation(ConfigurationProperties.class))
                .value();
        return Arrays.stream(properties.getConstructors()[0].getParameters())
                .map(setting -> "| `" + prefix + "." + kebab(setting.getName()) + "` | " + defaultOf(setting) + " | "
                        + meaning(properties, setting.getName()) + " |");
    }

    private static String defaultOf(Parameter setting) {
        var value = setting.getAnnotation(DefaultValue.class);
        return value == null || value.value().length == 0 ? "none" : "`" + String.join(",", value.value()) + "`";
    }

    private static String meaning(Class<?> properties, String name) {
        return PARAMETER
                .matcher(read(SOURCES.resolve(properties.getName().replace('.', '/') + ".java")))
                .results()
                .filter(found -> found.group(1).equals(name))
                .findFirst()
                .map(found ->
                        found.group(2).replaceAll("\\s*\\n\\s*\\*\\s*", " ").strip())
                .map(text -> text.replaceAll("\\{@code ([^}]*)}", "`$1`"))
                .orElseThrow(() -> new AssertionError(properties.getSimpleName() + " says nothing of " + name));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    private static Properties applicationYaml() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(SETTINGS));
        return Objects.requireNonNull(yaml.getObject());
    }

    private static Path folder(Path document) {
        return document.getParent() == null ? Path.of("") : document.getParent();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> documents() throws IOException {
        try (var docs = Files.walk(Path.of("docs"));
                var root = Files.list(Path.of(""))) {
            return Stream.concat(docs, root)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
