package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to each application, in order: added, never changed. */
@Repository
public class Steps {

    private final JdbcClient jdbc;

    Steps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Step> list(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("""
                select number, move, state, at, person_id, note, salt from recognition_step
                where institution_id = ? and application_id = ? order by number""")
                .params(institution.value(), id.value())
                .query(Steps::map)
                .list();
    }

    void add(Application application, Step step) {
        var by = step.by();
        jdbc.sql("""
                insert into recognition_step (institution_id, application_id, number, move, state, at, person_id, note, salt)
                values (:institution, :application, :number, :move, :state, :at, :by, :note, :salt)""")
                .param("institution", application.institutionId().value())
                .param("application", application.id().value())
                .param("number", step.number())
                .param("move", step.move().name())
                .param("state", step.state().name())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("note", step.note())
                .param("salt", step.salt())
                .update();
    }

    private static Step map(ResultSet row, int number) throws SQLException {
        var by = row.getObject("person_id", UUID.class);
        return new Step(
                row.getInt("number"),
                Move.valueOf(row.getString("move")),
                ApplicationState.Name.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                row.getString("note"),
                row.getString("salt"));
    }
}
