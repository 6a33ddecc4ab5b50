package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those decide one after the other, wherever they are, who could count the same: the same credential, or anything of the same person.
 * A turn lasts until the transaction ends. Turns are taken before any row is locked, and a case's two turns in the order of their numbers,
 * so that nobody waits for somebody who waits for her.
 */
@Repository
class CountingTurns {

    private static final String OF_THE_CASE = """
             from (
              select unnest(array[
                hashtextextended('counted credential ' || source_key, 0), hashtextextended('counted person ' || applicant_id, 0)]) as turn
              from recognition_application where institution_id = ? and id = ? order by turn offset 0) as turns""";

    private final JdbcClient jdbc;

    CountingTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever decides on the same at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void await(InstitutionId institution, ApplicationId id) {
        jdbc.sql("select pg_advisory_xact_lock(turn)" + OF_THE_CASE)
                .params(institution.value(), id.value())
                .query((row, number) -> true)
                .list();
    }

    /** Whether nobody decides on the same at this moment, and then nobody will. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean take(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("select coalesce(bool_and(pg_try_advisory_xact_lock(turn)), false)" + OF_THE_CASE)
                .params(institution.value(), id.value())
                .query(Boolean.class)
                .single();
    }
}
