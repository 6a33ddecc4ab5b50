package eu.meshe.institution;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.database.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How institutions describe the education system they belong to. For one that does not, supplements say what we know of its country. */
@Repository
public class EducationSystems {

    private final JdbcClient jdbc;
    private final Json json;

    EducationSystems(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<LocalisedText> find(InstitutionId institution) {
        return jdbc.sql("select description from education_system where institution_id = ?")
                .param(institution.value())
                .query(String.class)
                .optional()
                .map(stored -> new LocalisedText(json.readTexts(stored)));
    }

    /** {@code null} takes the description back. */
    void set(InstitutionId institution, @Nullable LocalisedText description) {
        if (description == null) {
            jdbc.sql("delete from education_system where institution_id = ?")
                    .param(institution.value())
                    .update();
            return;
        }
        jdbc.sql("""
                insert into education_system (institution_id, description) values (:institution, :description)
                on conflict (institution_id) do update set description = :description""")
                .param("institution", institution.value())
                .param("description", json.textsColumn(description.byLanguage()))
                .update();
    }
}
