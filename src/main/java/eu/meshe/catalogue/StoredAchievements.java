package eu.meshe.catalogue;

import eu.meshe.learning.Achievement;
import org.postgresql.util.PGobject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Achievements to and from {@code json} columns: not {@code jsonb}, which would forget which language came first. */
@Component
class StoredAchievements {

    private final JsonMapper mapper;

    StoredAchievements(JsonMapper mapper) {
        this.mapper = mapper;
    }

    PGobject column(Achievement achievement) {
        try {
            var column = new PGobject();
            column.setType("json");
            column.setValue(mapper.writeValueAsString(achievement));
            return column;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("A string is always a valid value of a PGobject", e);
        }
    }

    Achievement read(String stored) {
        return mapper.readValue(stored, Achievement.class);
    }
}
