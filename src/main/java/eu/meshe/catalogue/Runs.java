package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.platform.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs of the micro-credentials. */
@Repository
public class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException if that institution has none with that id */
    public Run getRun(InstitutionId institution, RunId id) {
        return findRun(institution, id, "").orElseThrow(() -> new NotFoundException("run"));
    }

    /** @throws NotFoundException if that micro-credential of that institution has none with that id */
    public Run getRun(InstitutionId institution, MicroCredentialId of, RunId id) {
        return findRun(institution, id, "")
                .filter(run -> run.microCredentialId().equals(of))
                .orElseThrow(() -> new NotFoundException("run"));
    }

    /** The run, kept from others until the transaction ends. */
    Run getRunLocked(InstitutionId institution, MicroCredentialId of, RunId id) {
        return findRun(institution, id, " for update")
                .filter(run -> run.microCredentialId().equals(of))
                .orElseThrow(() -> new NotFoundException("run"));
    }

    Optional<Run> findRun(InstitutionId institution, RunId id) {
        return findRun(institution, id, "");
    }

    /** All of one micro-credential, the next to start first, those that are over last. */
    public List<Run> listRuns(InstitutionId institution, MicroCredentialId id, LocalDate today) {
        return jdbc.sql("""
                select * from run where institution_id = ? and micro_credential_id = ?
                order by ends_on < ?, starts_on, id""")
                .params(institution.value(), id.value(), today)
                .query(Runs::map)
                .list();
    }

    /** Of those editions' micro-credentials, the runs that are not over. */
    List<Run> listComing(Collection<Edition> of, LocalDate today) {
        if (of.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from run
                where (institution_id, micro_credential_id) in (:keys) and ends_on >= :today and not cancelled
                order by starts_on, id""")
                .param(
                        "keys",
                        of.stream()
                                .map(it -> new Object[] {
                                    it.institutionId().value(), it.id().value()
                                })
                                .toList())
                .param("today", today)
                .query(Runs::map)
                .list();
    }

    void addIfAbsent(Run it) {
        jdbc.sql("""
                insert into run (institution_id, id, micro_credential_id, opens_on, closes_on, starts_on, ends_on, price,
                  currency, places, mode, language)
                values (:institution, :id, :of, :opens, :closes, :starts, :ends, :price, :currency, :places, :mode,
                  :language) on conflict do nothing""")
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("of", it.microCredentialId().value())
                .param("opens", it.opensOn())
                .param("closes", it.closesOn())
                .param("starts", it.startsOn())
                .param("ends", it.endsOn())
                .param("price", it.price().amount())
                .param("currency", it.price().currency().getCurrencyCode())
                .param("places", it.places())
                .param("mode", it.mode().name())
                .param("language", it.language())
                .update();
    }

    void changeEnrolled(Run run, int by) {
        jdbc.sql("update run set enrolled = enrolled + ? where institution_id = ? and id = ?")
                .params(by, run.institutionId().value(), run.id().value())
                .update();
    }

    void cancel(Run run) {
        jdbc.sql("update run set cancelled = true, version = version + 1 where institution_id = ? and id = ?")
                .params(run.institutionId().value(), run.id().value())
                .update();
    }

    private Optional<Run> findRun(InstitutionId institution, RunId id, String lock) {
        return jdbc.sql("select * from run where institution_id = ? and id = ?" + lock)
                .params(institution.value(), id.value())
                .query(Runs::map)
                .optional();
    }

    static Run map(ResultSet row, int number) throws SQLException {
        return new Run(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new MicroCredentialId(row.getObject("micro_credential_id", UUID.class)),
                new RunId(row.getObject("id", UUID.class)),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new Price(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency"))),
                row.getObject("places", Integer.class),
                ParticipationMode.valueOf(row.getString("mode")),
                row.getString("language"),
                row.getInt("enrolled"),
                row.getBoolean("cancelled"),
                row.getInt("version"));
    }
}
