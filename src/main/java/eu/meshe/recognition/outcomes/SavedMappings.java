package eu.meshe.recognition.outcomes;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.outcomes.OutcomeMapping.SavedBy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The mappings that persons saved, in all their versions; the latest holds. */
@Repository
public class SavedMappings {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    SavedMappings(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** The latest; empty where nobody has saved one. */
    public Optional<OutcomeMapping> find(InstitutionId institution, ApplicationId application) {
        return jdbc.sql("""
                select m.version, m.lines, m.saved_at, a.given_name, a.family_name
                from recognition_mapping m join account a on a.id = m.saved_by
                where m.institution_id = ? and m.application_id = ? order by m.version desc limit 1""")
                .params(institution.value(), application.value())
                .query(this::map)
                .optional();
    }

    /**
     * Saves the next version.
     *
     * @param version the one that was seen; 0 where nobody had saved one
     * @param lines those that say what was suggested are marked as suggested, the others as a person's
     * @throws StaleVersionException if somebody saved since
     */
    public void save(
            InstitutionId institution,
            ApplicationId application,
            int version,
            List<MappingLine> lines,
            AccountId by,
            Instant at) {
        var added = jdbc.sql("""
                insert into recognition_mapping (institution_id, application_id, version, lines, saved_by, saved_at)
                select :institution, :application, :version + 1, :lines, :by, :at
                where :version = (select coalesce(max(version), 0) from recognition_mapping
                                  where institution_id = :institution and application_id = :application)
                on conflict do nothing""")
                .param("institution", institution.value())
                .param("application", application.value())
                .param("version", version)
                .param("lines", mapper.writeValueAsString(new Lines(lines)))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new StaleVersionException("outcome mapping");
        }
    }

    /** As it is stored. */
    private record Lines(List<MappingLine> lines) {}

    private OutcomeMapping map(ResultSet row, int number) throws SQLException {
        var name = (row.getString("given_name") + " " + row.getString("family_name")).strip();
        var at = row.getObject("saved_at", OffsetDateTime.class).toInstant();
        return new OutcomeMapping(
                mapper.readValue(row.getString("lines"), Lines.class).lines(),
                row.getInt("version"),
                new SavedBy(name, at));
    }
}
