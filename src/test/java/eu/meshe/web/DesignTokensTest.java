package eu.meshe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise on top of tokens.css: its pairs of colours reach the contrast that WCAG 2.2 AA asks for. */
class DesignTokensTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textIsReadableOnEverySurface(String theme) {
        var tokens = tokens(theme);
        for (var text : List.of("ink", "ink-soft", "accent", "accent-strong", "good", "bad", "warn", "grey")) {
            assertContrast(tokens, text, "paper", 4.5);
            assertContrast(tokens, text, "tint", 4.5);
        }
        for (var tone : List.of("good", "bad", "warn", "grey", "accent")) {
            assertContrast(tokens, tone, tone + "-tint", 4.5);
            assertContrast(tokens, "ink", tone + "-tint", 4.5);
        }
        assertContrast(tokens, "on-accent", "accent", 4.5);
        assertContrast(tokens, "on-accent", "accent-strong", 4.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void theEdgesOfControlsCanBeSeen(String theme) {
        var tokens = tokens(theme);
        assertContrast(tokens, "edge", "paper", 3);
        assertContrast(tokens, "edge", "tint", 3);
        assertContrast(tokens, "accent", "paper", 3);
    }

    private static void assertContrast(Map<String, Rgb> tokens, String front, String back, double least) {
        assertThat(colour(tokens, front).contrast(colour(tokens, back)))
                .as(front + " on " + back)
                .isGreaterThanOrEqualTo(least);
    }

    private static Rgb colour(Map<String, Rgb> tokens, String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }

    private static Map<String, Rgb> tokens(String theme) {
        var parts = sheet().split("@media", -1);
        var colours = new HashMap<>(colours(parts[0]));
        if (theme.equals("dark")) {
            colours.putAll(colours(parts[1]));
        }
        return colours;
    }

    private static Map<String, Rgb> colours(String css) {
        var colours = new HashMap<String, Rgb>();
        COLOUR.matcher(css).results().forEach(found -> colours.put(found.group(1), Rgb.of(found.group(2))));
        return colours;
    }

    private static String sheet() {
        try (var in = DesignTokensTest.class.getResourceAsStream("/static/css/tokens.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
