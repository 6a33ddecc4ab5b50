package eu.meshe.protocol.vcapi;

import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.trust.RecordedDocuments;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What institutions issued at this door: identifiers, digests and places in status lists, and nothing of what the credentials say. */
@Repository
class IssuedCredentials implements RecordedDocuments {

    private final JdbcClient jdbc;

    IssuedCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id as the credential names itself, unique for its institution */
    record Issued(InstitutionId institution, String sha256, String id, Suite suite, StatusReference status) {}

    /** Whether the identifier was free; if it was not, nothing is added. */
    boolean add(Issued issued, Instant at) {
        return jdbc.sql("""
                        insert into vcapi_credential (institution_id, sha256, credential_id, suite, status_list, status_index, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                issued.institution().value(),
                                issued.sha256(),
                                issued.id(),
                                issued.suite().word(),
                                issued.status().list(),
                                issued.status().index(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Issued> find(InstitutionId institution, String id) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty(); // nothing is called so, and the database cannot even be asked
        }
        return jdbc.sql("select * from vcapi_credential where institution_id = ? and credential_id = ?")
                .params(institution.value(), id)
                .query((row, number) -> new Issued(
                        institution,
                        row.getString("sha256"),
                        id,
                        Suite.get(row.getString("suite")),
                        new StatusReference(
                                StatusReference.BITSTRING,
                                "revocation",
                                row.getString("status_list"),
                                row.getLong("status_index"))))
                .optional();
    }

    /** Whether it was not revoked before. */
    boolean markRevoked(Issued issued, Instant at) {
        return jdbc.sql("""
                        update vcapi_credential set revoked_at = ?
                        where institution_id = ? and sha256 = ? and revoked_at is null""")
                        .params(
                                at.atOffset(ZoneOffset.UTC),
                                issued.institution().value(),
                                issued.sha256())
                        .update()
                == 1;
    }

    @Override
    public boolean isOnRecord(InstitutionId institution, String sha256) {
        return jdbc.sql("select exists (select from vcapi_credential where institution_id = ? and sha256 = ?)")
                .params(institution.value(), sha256)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
