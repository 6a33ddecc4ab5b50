package eu.meshe.learning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of ISCED-F 2013 fields with their names in our languages (code list: UNESCO Institute for Statistics, ISCED Fields of Education
 * and Training 2013). The names stand in {@code learning/isced-f.tsv}: code, English, German.
 */
public final class IscedFields {

    private static final Map<String, LocalisedText> NAMES = load();

    private IscedFields() {}

    public static Optional<LocalisedText> findName(IscedField field) {
        return Optional.ofNullable(NAMES.get(field.code()));
    }

    /** The name for that reader, or the bare code where the list does not have it. */
    public static String name(IscedField field, Locale reader) {
        return findName(field).map(name -> name.in(reader)).orElse(field.code());
    }

    public static boolean contains(IscedField field) {
        return NAMES.containsKey(field.code());
    }

    /** The detailed (four-digit) fields, in the list's order. */
    public static List<IscedField> listDetailed() {
        return NAMES.keySet().stream()
                .filter(code -> code.length() == 4)
                .map(IscedField::new)
                .toList();
    }

    /** The broad (two-digit) fields, in the list's order. */
    public static List<IscedField> listBroad() {
        return NAMES.keySet().stream()
                .filter(code -> code.length() == 2)
                .map(IscedField::new)
                .toList();
    }

    private static Map<String, LocalisedText> load() {
        var names = new LinkedHashMap<String, LocalisedText>();
        try (var source = IscedFields.class.getResourceAsStream("/learning/isced-f.tsv");
                var lines = new BufferedReader(new InputStreamReader(
                        java.util.Objects.requireNonNull(source, "learning/isced-f.tsv is missing"),
                        StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        var columns = line.split("\t", -1);
                        var byLanguage = new LinkedHashMap<String, String>();
                        byLanguage.put("en", columns[1]);
                        byLanguage.put("de", columns[2]);
                        names.put(columns[0], new LocalisedText(byLanguage));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(names);
    }
}
