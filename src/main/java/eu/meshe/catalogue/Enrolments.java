package eu.meshe.catalogue;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part in which run. */
@Repository
public class Enrolments {

    private final JdbcClient jdbc;

    Enrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Enrolment> find(InstitutionId institution, RunId run, AccountId learner) {
        return jdbc.sql("select * from enrolment where institution_id = ? and run_id = ? and account_id = ?")
                .params(institution.value(), run.value(), learner.value())
                .query(Enrolments::map)
                .optional();
    }

    /** A learner's own, latest first, withdrawn ones included. */
    public Page<Enrolment> listOf(AccountId learner, Page.Request page) {
        var items = jdbc.sql("""
                select * from enrolment where account_id = ?
                order by changed_at desc, run_id limit ? offset ?""")
                .params(learner.value(), page.size(), page.offset())
                .query(Enrolments::map)
                .list();
        var total = jdbc.sql("select count(*) from enrolment where account_id = ?")
                .param(learner.value())
                .query((row, number) -> row.getLong(1))
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** The learners who hold a place in a run of that institution, by name. */
    public List<AccountId> listEnrolled(InstitutionId institution, RunId run) {
        return jdbc.sql("""
                select a.id from enrolment e join account a on a.id = e.account_id
                where e.institution_id = ? and e.run_id = ? and e.state = 'ENROLLED'
                order by a.family_name, a.given_name, a.id""")
                .params(institution.value(), run.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    void save(Enrolment it) {
        jdbc.sql("""
                insert into enrolment (institution_id, run_id, account_id, state, changed_at)
                values (:institution, :run, :learner, :state, :at)
                on conflict (institution_id, run_id, account_id)
                  do update set state = excluded.state, changed_at = excluded.changed_at""")
                .param("institution", it.institutionId().value())
                .param("run", it.run().value())
                .param("learner", it.learner().value())
                .param("state", it.state().name())
                .param("at", it.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Enrolment map(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new RunId(row.getObject("run_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                Enrolment.State.valueOf(row.getString("state")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
