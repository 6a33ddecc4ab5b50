package eu.meshe.recognition;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.Digest;
import eu.meshe.trust.RecordedDocuments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The decisions as sealed credentials, and which of them still have to reach the learner's wallet. */
@Repository
public class IssuedDecisions implements RecordedDocuments {

    private final JdbcClient jdbc;

    IssuedDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The sealed record of one ruling. */
    public Optional<byte[]> find(InstitutionId institution, ApplicationId id, int ruling) {
        return jdbc.sql("""
                select content from recognition_decision
                where institution_id = ? and application_id = ? and ruling = ?""")
                .params(institution.value(), id.value(), ruling)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** @param status where it is said whether the record still stands */
    void add(
            InstitutionId institution,
            ApplicationId id,
            int ruling,
            byte[] document,
            StatusReference status,
            Instant at) {
        jdbc.sql("""
                insert into recognition_decision (institution_id, application_id, ruling, sha256, content, status_list,
                  status_index, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        institution.value(),
                        id.value(),
                        ruling,
                        Digest.hex(document),
                        document,
                        status.list(),
                        status.index(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where the records of earlier rulings have their status, of those that were not superseded yet. */
    List<StatusReference> listStandingBefore(InstitutionId institution, ApplicationId id, int ruling) {
        return jdbc.sql("""
                select status_list, status_index from recognition_decision
                where institution_id = ? and application_id = ? and ruling < ? and superseded_at is null
                  and status_list is not null""")
                .params(institution.value(), id.value(), ruling)
                .query((row, number) ->
                        new StatusReference(StatusReference.BITSTRING, "revocation", row.getString(1), row.getLong(2)))
                .list();
    }

    void markSuperseded(InstitutionId institution, ApplicationId id, int ruling, Instant at) {
        jdbc.sql("""
                update recognition_decision set superseded_at = ?
                where institution_id = ? and application_id = ? and ruling < ? and superseded_at is null""")
                .params(at.atOffset(ZoneOffset.UTC), institution.value(), id.value(), ruling)
                .update();
    }

    /** An application whose ruling is not yet in the wallet. */
    record Undelivered(InstitutionId institution, ApplicationId application) {}

    /** Waits until nobody else delivers this decision; whether it still has to be delivered. */
    boolean awaitTurn(InstitutionId institution, ApplicationId id) {
        return jdbc.sql("""
                select delivered_at is null and stands from recognition_application
                where institution_id = ? and id = ? for update""")
                .params(institution.value(), id.value())
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void markDelivered(InstitutionId institution, ApplicationId id, Instant at) {
        jdbc.sql("update recognition_application set delivered_at = ? where institution_id = ? and id = ?")
                .params(at.atOffset(ZoneOffset.UTC), institution.value(), id.value())
                .update();
    }

    /** Decisions made before that time and not yet delivered, oldest first. */
    List<Undelivered> listUndelivered(Instant before, int most) {
        return jdbc.sql("""
                select institution_id, id from recognition_application
                where stands and delivered_at is null and state_at < ? order by state_at limit ?""")
                .params(before.atOffset(ZoneOffset.UTC), most)
                .query((row, number) -> new Undelivered(
                        new InstitutionId(row.getObject(1, UUID.class)),
                        new ApplicationId(row.getObject(2, UUID.class))))
                .list();
    }

    @Override
    public boolean isOnRecord(InstitutionId institution, String sha256) {
        return jdbc.sql("select exists (select from recognition_decision where institution_id = ? and sha256 = ?)")
                .params(institution.value(), sha256)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
