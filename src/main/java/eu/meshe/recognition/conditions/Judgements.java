package eu.meshe.recognition.conditions;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What persons said of the conditions of a case, in all versions; the latest of each condition stands beside the program's answer. */
@Repository
public class Judgements {

    private static final String COLUMNS =
            "j.condition, j.version, j.answer, j.reason, j.judged_at, a.given_name, a.family_name";

    private final JdbcClient jdbc;

    Judgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of each condition that somebody judged. */
    public Map<ConditionName, Judgement> latest(InstitutionId institution, ApplicationId application) {
        return jdbc
                .sql("select distinct on (j.condition) " + COLUMNS + """
                 from recognition_judgement j join account a on a.id = j.judged_by
                where j.institution_id = ? and j.application_id = ? order by j.condition, j.version desc""")
                .params(institution.value(), application.value())
                .query(Judgements::map)
                .list()
                .stream()
                .collect(Collectors.toMap(Judgement::condition, judgement -> judgement));
    }

    /** All on one condition, the latest first; at most 100. */
    public List<Judgement> list(InstitutionId institution, ApplicationId application, ConditionName condition) {
        return jdbc.sql("select " + COLUMNS + """
                 from recognition_judgement j join account a on a.id = j.judged_by
                where j.institution_id = ? and j.application_id = ? and j.condition = ?
                order by j.version desc limit 100""")
                .params(institution.value(), application.value(), condition.name())
                .query(Judgements::map)
                .list();
    }

    /**
     * Keeps the next version.
     *
     * @param version the one that was seen; 0 where nobody had judged this condition
     * @throws StaleVersionException if somebody judged it since
     */
    public void add(
            InstitutionId institution,
            ApplicationId application,
            ConditionName condition,
            int version,
            Answer.Kind answer,
            String reason,
            AccountId by,
            Instant at) {
        var added = jdbc.sql("""
                insert into recognition_judgement
                  (institution_id, application_id, condition, version, answer, reason, judged_by, judged_at)
                select :institution, :application, :condition, :version + 1, :answer, :reason, :by, :at
                where :version = (select coalesce(max(version), 0) from recognition_judgement
                                  where institution_id = :institution and application_id = :application
                                    and condition = :condition)
                on conflict do nothing""")
                .param("institution", institution.value())
                .param("application", application.value())
                .param("condition", condition.name())
                .param("version", version)
                .param("answer", answer.name())
                .param("reason", reason)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new StaleVersionException("judgement");
        }
    }

    private static Judgement map(ResultSet row, int number) throws SQLException {
        return new Judgement(
                ConditionName.valueOf(row.getString("condition")),
                row.getInt("version"),
                Answer.Kind.valueOf(row.getString("answer")),
                row.getString("reason"),
                (row.getString("given_name") + " " + row.getString("family_name")).strip(),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}
