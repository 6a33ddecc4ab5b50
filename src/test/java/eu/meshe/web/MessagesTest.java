package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text is there in every language, and every key that a template or the code names has one. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");
    /** A literal key in the code: Message.of("a.b"), FieldProblem.of("field", "a.b"), …; those that end in a dot are beginnings of keys. */
    private static final Pattern IN_CODE = Pattern.compile(
            "(?:Message|ConflictException)\\.of\\(\\s*\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)+)\"(?!\\s*\\+)");

    private static final Pattern AFTER_A_FIELD =
            Pattern.compile("(?:FieldProblem|InvalidInputException|FormErrors)\\.of\\("
                    + "\\s*\"[^\"]*\",\\s*\"([a-z][a-zA-Z0-9-]*(?:\\.[a-zA-Z0-9-]+)+)\"(?!\\s*\\+)");

    @Test
    void everyLanguageSaysEverything() throws IOException {
        for (var english : bundles("_en.properties")) {
            var german = Path.of(english.toString().replace("_en.properties", "_de.properties"));
            assertThat(german).exists();
            assertThat(keys(german)).as(german.toString()).isEqualTo(keys(english));
        }
    }

    /** Of two texts under one key the first would never be read, and nobody would be told. */
    @Test
    void noKeyHasTwoTexts() throws IOException {
        for (var bundle : bundles(".properties")) {
            var keys = Files.readAllLines(bundle).stream()
                    .filter(line -> line.matches("[a-z][A-Za-z0-9.-]*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as(bundle.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void keysBeginWithTheNameOfTheirModule() throws IOException {
        for (var bundle : bundles(".properties")) {
            var module = bundle.getFileName().toString().replaceFirst("_..\\.properties", "");
            assertThat(keys(bundle)).as(bundle.toString()).allMatch(key -> key.startsWith(module + "."));
        }
    }

    @Test
    void everyTextIsAMessageFormatWithTheSameGapsInEachLanguage() throws IOException {
        for (var english : bundles("_en.properties")) {
            var texts = load(english);
            var german = load(Path.of(english.toString().replace("_en.properties", "_de.properties")));
            for (var key : texts.stringPropertyNames()) {
                assertThat(gaps(german.getProperty(key, ""), Locale.GERMAN))
                        .as(key)
                        .isEqualTo(gaps(texts.getProperty(key), Locale.ENGLISH));
            }
        }
    }

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles("_en.properties")) {
            known.addAll(keys(bundle));
        }
        var missing = used();
        missing.removeAll(known);
        assertThat(missing).as("keys without a text").isEmpty();
    }

    private static TreeSet<String> used() throws IOException {
        var used = new TreeSet<String>();
        collect(TEMPLATES, ".html", List.of(IN_TEMPLATE), used);
        collect(CODE, ".java", List.of(IN_CODE, AFTER_A_FIELD), used);
        return used;
    }

    private static void collect(Path folder, String ending, List<Pattern> patterns, TreeSet<String> into)
            throws IOException {
        for (var file : files(folder, ending)) {
            // the how-to on top of a fragment is no use of a key
            var text = Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            for (var pattern : patterns) {
                pattern.matcher(text).results().forEach(found -> into.add(found.group(1)));
            }
        }
    }

    private static List<Path> bundles(String ending) throws IOException {
        return files(BUNDLES, ending);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        var found = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(ending)).sorted().forEach(found::add);
        }
        return found;
    }

    private static TreeSet<String> keys(Path bundle) throws IOException {
        return new TreeSet<>(load(bundle).stringPropertyNames());
    }

    private static Properties load(Path bundle) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(bundle, StandardCharsets.UTF_8)));
        return properties;
    }

    private static List<String> gaps(String text, Locale locale) {
        var format = new MessageFormat(text, locale);
        return Arrays.stream(format.toPattern().split("(?=\\{)"))
                .filter(part -> part.matches("(?s)\\{\\d+.*"))
                .map(part -> part.substring(1, 2))
                .distinct()
                .sorted()
                .toList();
    }
}
