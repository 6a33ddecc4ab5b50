package eu.meshe.platform.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Values to and from {@code jsonb} columns. */
@Component
public class Json {

    /** U+0000 as JSON writes it, after backslashes that belong to each other: {@code jsonb} has no place for that character. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u0000");

    private final JsonMapper mapper;

    public Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A parameter for a {@code jsonb} column; U+0000, which such a column cannot hold, becomes U+FFFD. */
    public PGobject column(Object value) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(NUL.matcher(mapper.writeValueAsString(value)).replaceAll("$1\uFFFD"));
            return column;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("A string is always a valid value of a PGobject", e);
        }
    }

    /** Texts by language in the order in which they were written: kept as pairs, because {@code jsonb} orders members by itself. */
    public PGobject textsColumn(Map<String, String> byLanguage) {
        return column(byLanguage.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    public Map<String, String> readTexts(String stored) {
        var texts = new LinkedHashMap<String, String>();
        for (var pair : mapper.readValue(stored, String[][].class)) {
            texts.put(pair[0], pair[1]);
        }
        return texts;
    }

    public <T> T read(String stored, Class<T> type) {
        return mapper.readValue(stored, type);
    }
}
