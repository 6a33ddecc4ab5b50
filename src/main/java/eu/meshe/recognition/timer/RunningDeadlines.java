package eu.meshe.recognition.timer;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.timer.RunningDeadline.Occasion;
import eu.meshe.recognition.timer.RunningDeadline.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deadlines that run, and which of them were acted on. A clock that stands still runs no deadline. */
@Repository
class RunningDeadlines {

    /** The longest time that rules can ask to be warned before; bounds what is looked at. */
    private static final int LONGEST_WARNING = 60;

    private static final int USUAL_WARNING = 7;

    /** A deadline that was set runs while the institution owes an answer; a condition's while it is not settled. */
    private static final String RUNNING = """
            with running as (
              select institution_id, id, case when state in ('APPEALED', 'APPEAL_PROPOSED') then 'APPEAL' else 'DECISION' end as occasion,
                decide_by as due, officer_id
              from recognition_application where state in ('SUBMITTED', 'UNDER_ASSESSMENT', 'PROPOSED', 'APPEALED', 'APPEAL_PROPOSED')
                and decide_by <= :horizon
              union all
              select institution_id, id, 'CONDITION', (ruling::json #>> '{decision,conditionBy}')::date, officer_id
              from recognition_application where outcome = 'conditional' and state in (
                'DECIDED', 'DECIDED_ON_APPEAL', 'SETTLEMENT_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL'))
            """;

    private static final String LIST = RUNNING + """
            select d.* from running d left join recognition_rules r on r.institution_id = d.institution_id
            where d.due between :earliest and :horizon and d.due <= :today + coalesce(r.warn_days, :usual)
              and (cast(:scope as uuid) is null or d.institution_id = :scope) and (d.due, d.id) > (:afterDue, :afterId)
              and not exists (select from recognition_deadline_notice n where n.institution_id = d.institution_id
                and n.application_id = d.id and n.occasion = d.occasion and n.due = d.due and n.stage = :stage)
            order by d.due, d.id limit :most""";

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    RunningDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which it is time to warn and nobody was warned, the nearest first. */
    List<RunningDeadline> listToWarn(
            LocalDate today, @Nullable InstitutionId scope, @Nullable RunningDeadline after, int most) {
        return list(Stage.WARNED, today, today, today.plusDays(LONGEST_WARNING), scope, after, most);
    }

    /** Those that have passed and were not acted on, the oldest first. */
    List<RunningDeadline> listPassed(
            LocalDate today, @Nullable InstitutionId scope, @Nullable RunningDeadline after, int most) {
        return list(Stage.PASSED, today, EARLIEST, today.minusDays(1), scope, after, most);
    }

    private List<RunningDeadline> list(
            Stage stage,
            LocalDate today,
            LocalDate earliest,
            LocalDate horizon,
            @Nullable InstitutionId scope,
            @Nullable RunningDeadline after,
            int most) {
        return jdbc.sql(LIST)
                .param("stage", stage.name())
                .param("today", today)
                .param("earliest", earliest)
                .param("horizon", horizon)
                .param("usual", USUAL_WARNING)
                .param("scope", scope == null ? null : scope.value())
                .param("afterDue", after == null ? EARLIEST : after.due())
                .param("afterId", after == null ? FIRST : after.application().value())
                .param("most", most)
                .query(RunningDeadlines::map)
                .list();
    }

    /** Locks the case; false where the deadline does not run any longer, or somebody is at work on the case at this moment. */
    boolean lock(RunningDeadline deadline) {
        return jdbc.sql("""
                        select 1 from recognition_application where institution_id = :institution and id = :id
                          and case when :occasion = 'CONDITION'
                            then outcome = 'conditional' and state in (
                                'DECIDED', 'DECIDED_ON_APPEAL', 'SETTLEMENT_PROPOSED', 'SETTLEMENT_PROPOSED_ON_APPEAL')
                              and ruling::json #>> '{decision,conditionBy}' = cast(:due as text)
                            else state = any (:states) and decide_by = :due end
                        for update skip locked""")
                .param("institution", deadline.institution().value())
                .param("id", deadline.application().value())
                .param("occasion", deadline.occasion().name())
                .param("due", deadline.due())
                .param(
                        "states",
                        deadline.occasion() == Occasion.APPEAL
                                ? new String[] {"APPEALED", "APPEAL_PROPOSED"}
                                : new String[] {"SUBMITTED", "UNDER_ASSESSMENT", "PROPOSED"})
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    /** Notes that it was acted on; false where that was noted before. */
    boolean note(RunningDeadline deadline, Stage stage, Instant at) {
        return jdbc.sql("""
                        insert into recognition_deadline_notice (institution_id, application_id, occasion, due, stage, at)
                        values (:institution, :id, :occasion, :due, :stage, :at) on conflict do nothing""")
                        .param("institution", deadline.institution().value())
                        .param("id", deadline.application().value())
                        .param("occasion", deadline.occasion().name())
                        .param("due", deadline.due())
                        .param("stage", stage.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Marks the case for lists: warned of, or overdue. */
    void mark(RunningDeadline deadline, Stage stage, Instant at) {
        var column = stage == Stage.WARNED ? "warned_at" : "escalated_at";
        jdbc.sql("update recognition_application set " + column + " = ? where institution_id = ? and id = ?")
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        deadline.institution().value(),
                        deadline.application().value())
                .update();
    }

    /** Takes the right to look after deadlines until the transaction ends; false while another process has it. */
    boolean takeTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('recognition-deadlines'))")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private static RunningDeadline map(ResultSet row, int number) throws SQLException {
        var officer = row.getObject("officer_id", UUID.class);
        return new RunningDeadline(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new ApplicationId(row.getObject("id", UUID.class)),
                Occasion.valueOf(row.getString("occasion")),
                row.getObject("due", LocalDate.class),
                officer == null ? null : new AccountId(officer));
    }
}
