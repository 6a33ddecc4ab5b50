package eu.meshe.recognition.conditions;

import eu.meshe.learning.CountryCode;
import eu.meshe.learning.EqfLevel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How national frameworks of qualifications relate to the EQF, as each country referenced its own (the results are published by Europass,
 * "Compare national qualifications frameworks"). The facts stand in {@code recognition/national-frameworks.tsv}: country, names of the
 * framework, levels.
 *
 * <p>It answers only where there is no doubt: one level is named, and the framework is named or the only one of its country.
 */
final class NationalFrameworks {

    /** A longer text is no level. */
    private static final int LONGEST = 200;

    private static final Pattern LEVEL =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(\\d{1,2})(?:\\.\\d|[A-Ba-b]|\\+)?(?![\\p{L}\\p{N}])");

    private static final List<Framework> ALL = load();

    private NationalFrameworks() {}

    /**
     * One framework.
     *
     * @param names its short names, upper case, the usual one first
     * @param levels EQF levels by its own
     */
    record Framework(String country, List<String> names, Map<Integer, EqfLevel> levels) {

        boolean isNamedIn(List<String> words) {
            return names.stream().anyMatch(words::contains);
        }
    }

    /** A national level that was understood. */
    record Reading(String framework, int level, EqfLevel eqf) {}

    /** @param text the level as the document writes it: "NFQ level 8" */
    static Optional<Reading> read(String text, @Nullable CountryCode country) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var levels = LEVEL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        if (levels.size() != 1) {
            return Optional.empty();
        }
        var level = Integer.parseInt(levels.getFirst());
        return framework(text, country)
                .filter(framework -> framework.levels().containsKey(level))
                .map(framework -> new Reading(
                        framework.names().getFirst(),
                        level,
                        Objects.requireNonNull(framework.levels().get(level))));
    }

    private static Optional<Framework> framework(String text, @Nullable CountryCode country) {
        var words = Arrays.asList(text.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"));
        var named = ALL.stream()
                .filter(framework -> framework.isNamedIn(words))
                .filter(framework -> country == null || framework.country().equals(country.alpha2()))
                .toList();
        if (!named.isEmpty()) {
            return only(named);
        }
        // another framework's name than any of this country: better not guess
        if (country == null || ALL.stream().anyMatch(framework -> framework.isNamedIn(words))) {
            return Optional.empty();
        }
        return only(ALL.stream()
                .filter(framework -> framework.country().equals(country.alpha2()))
                .toList());
    }

    private static Optional<Framework> only(List<Framework> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Framework> load() {
        try (var source = NationalFrameworks.class.getResourceAsStream("/recognition/national-frameworks.tsv");
                var lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(source, "recognition/national-frameworks.tsv is missing"),
                        StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> framework(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Framework framework(String[] columns) {
        var levels = new LinkedHashMap<Integer, EqfLevel>();
        for (var pair : columns[2].split(" ")) {
            var sides = pair.split("=");
            levels.put(Integer.valueOf(sides[0]), new EqfLevel(Integer.parseInt(sides[1])));
        }
        return new Framework(columns[0], List.of(columns[1].split(" ")), levels);
    }
}
