package eu.meshe.format.elmo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each element of ELMO may hold, by a table of ours ({@code elmo.elements}, which says how it is written). */
final class ElementTable {

    private final Map<String, List<Part>> parts = new HashMap<>();

    /**
     * Something that may be inside an element.
     *
     * @param name of a child, or of an attribute after {@code @}
     * @param counts how often, in files of version 1 and of version 2: one of {@code 1?*+-} for each
     * @param content what it is, as the table writes it
     */
    record Part(String name, String counts, String content) {

        boolean isAttribute() {
            return name.startsWith("@");
        }

        /** @param version 1 or 2 */
        boolean isAllowed(int version) {
            return count(version) != '-';
        }

        boolean isMandatory(int version) {
            return count(version) == '1' || count(version) == '+';
        }

        boolean mayRepeat(int version) {
            return count(version) == '*' || count(version) == '+';
        }

        private char count(int version) {
            return counts.charAt(version - 1);
        }
    }

    static ElementTable load() {
        var table = new ElementTable();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ElementTable.class.getResourceAsStream("/format/elmo/elmo.elements")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(new Lines(table)::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** What is inside such an element, in order; {@code null} for plain text. */
    @Nullable
    List<Part> find(String element) {
        return parts.get(element);
    }

    /** Reads the table line by line. */
    private static final class Lines {

        private final ElementTable table;
        private List<Part> current = new ArrayList<>();

        Lines(ElementTable table) {
            this.table = table;
        }

        void read(String line) {
            if (line.startsWith(" ")) {
                var words = line.strip().split(" ", 3);
                current.add(new Part(words[0], words[1], words.length > 2 ? words[2] : words[0]));
            } else {
                current = new ArrayList<>();
                table.parts.put(line.strip(), current);
            }
        }
    }
}
