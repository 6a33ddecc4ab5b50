package eu.meshe.format.elm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An application profile of EDC: what each class may and must have. Read from our own table, {@code edc-generic-full.profile}; the other profiles
 * say what they ask for beyond the generic one.
 */
record Profile(String address, Map<String, Map<String, Rule>> byClass) {

    private static final String TABLE = "/format/elm/edc-generic-full.profile";

    private static final String NO_LISTS = "http://data.europa.eu/snb/model/ap/edc-generic-no-cv";

    private static final Map<String, Profile> ALL = load();

    /**
     * What one member of a class may be.
     *
     * @param most how many there may be; {@link Integer#MAX_VALUE} for any number
     * @param classes of the objects that it may hold; empty where it holds none or any
     * @param literal {@code words}, a data type of XML Schema, or {@code any}; empty for objects
     * @param list the list that its concepts must be of; {@code null} for any
     */
    record Rule(
            String member,
            int least,
            int most,
            List<String> classes,
            String literal,
            @Nullable String list) {}

    /** The generic profile, which every EDC has to fit. */
    static Profile generic() {
        return Objects.requireNonNull(ALL.get(Terms.SCHEMA));
    }

    /** The profile of that address; the one without lists is the generic one less strict, and what fits the one fits the other. */
    static Optional<Profile> find(String address) {
        return address.equals(NO_LISTS) ? Optional.of(generic()) : Optional.ofNullable(ALL.get(address));
    }

    /** The same without what must be there at least. */
    static Profile genericWithoutLeast() {
        return Objects.requireNonNull(ALL.get(""));
    }

    Map<String, Rule> of(String type) {
        return byClass.getOrDefault(type, Map.of());
    }

    private static Map<String, Profile> load() {
        var profiles = new HashMap<String, Profile>();
        try (var source = Profile.class.getResourceAsStream(TABLE);
                var lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(source, TABLE), StandardCharsets.UTF_8))) {
            var reader = new TableReader(profiles);
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(reader::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        profiles.put("", lenient(Objects.requireNonNull(profiles.get(Terms.SCHEMA))));
        return Map.copyOf(profiles);
    }

    private static Profile lenient(Profile generic) {
        var classes = new HashMap<String, Map<String, Rule>>();
        generic.byClass().forEach((type, rules) -> {
            var members = new LinkedHashMap<String, Rule>();
            rules.values()
                    .forEach(rule -> members.put(
                            rule.member(),
                            new Rule(rule.member(), 0, rule.most(), rule.classes(), rule.literal(), rule.list())));
            classes.put(type, members);
        });
        return new Profile(generic.address(), classes);
    }

    /** One line after the other: a profile, a class of it, a member of that. */
    private static final class TableReader {

        private final Map<String, Profile> profiles;
        private Map<String, Map<String, Rule>> classes = new HashMap<>();
        private Map<String, Rule> members = new LinkedHashMap<>();

        private TableReader(Map<String, Profile> profiles) {
            this.profiles = profiles;
        }

        private void read(String line) {
            var words = line.strip().split(" ");
            if (words[0].equals("profile")) {
                classes = new HashMap<>();
                profiles.put(words[1], new Profile(words[1], classes));
            } else if (line.startsWith(" ")) {
                members.put(words[0], rule(words));
            } else {
                members = new LinkedHashMap<>();
                classes.put(words[0], members);
            }
        }

        private static Rule rule(String[] words) {
            var count = words[1].split("\\.\\.");
            var isLiteral = !Character.isUpperCase(words[2].charAt(0)) || words[2].equals("Literal");
            return new Rule(
                    words[0],
                    Integer.parseInt(count[0]),
                    count[1].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(count[1]),
                    isLiteral || words[2].equals("IRI") ? List.of() : List.of(words[2].split("\\|")),
                    isLiteral ? words[2] : words[2].equals("IRI") ? "any" : "",
                    words.length > 4 ? words[4] : null);
        }
    }
}
