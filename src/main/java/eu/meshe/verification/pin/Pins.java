package eu.meshe.verification.pin;

import eu.meshe.platform.Digest;
import eu.meshe.platform.database.Json;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.checks.KeptFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The pinned results. Of the secrets in their addresses only the digests are kept. */
@Repository
class Pins {

    private final JdbcClient jdbc;
    private final Json json;

    Pins(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The same pin sent twice is one. */
    void add(Pin pin, String secret, String removal) {
        var kept = pin.found().kept();
        jdbc.sql("""
                insert into pin (digest, removal_digest, sha256, format, verdict, checks, kept, issuer_id, pinned_at, expires_at)
                values (:digest, :removal, :sha256, :format, :verdict, :checks, :kept, :issuer, :pinned, :expires)
                on conflict do nothing""")
                .param("digest", Digest.hex(secret))
                .param("removal", Digest.hex(removal))
                .param("sha256", kept.sha256())
                .param("format", pin.found().format())
                .param("verdict", pin.found().verdict().name())
                .param("checks", json.column(pin.found().checks()))
                .param("kept", json.column(kept))
                .param(
                        "issuer",
                        kept.seal() == null ? null : kept.seal().institution().value())
                .param("pinned", pin.pinnedAt().atOffset(ZoneOffset.UTC))
                .param("expires", pin.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Pin> find(String secret, Instant now) {
        return jdbc.sql("select * from pin where digest = :digest and expires_at > :now")
                .param("digest", Digest.hex(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    /** Whether somebody can still take a pin away with this secret. */
    boolean canRemove(String removal) {
        return jdbc.sql("select count(*) from pin where removal_digest = ?")
                        .param(Digest.hex(removal))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean remove(String removal) {
        return jdbc.sql("delete from pin where removal_digest = ?")
                        .param(Digest.hex(removal))
                        .update()
                > 0;
    }

    int removeExpired(Instant now) {
        return jdbc.sql("delete from pin where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Pin read(ResultSet row, int number) throws SQLException {
        var found = new Finding(
                row.getString("format"),
                Verdict.valueOf(row.getString("verdict")),
                List.of(json.read(row.getString("checks"), Finding.Answer[].class)),
                json.read(row.getString("kept"), KeptFacts.class));
        return new Pin(
                found,
                row.getObject("pinned_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
