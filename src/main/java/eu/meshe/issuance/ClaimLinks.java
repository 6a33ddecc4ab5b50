package eu.meshe.issuance;

import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secret links by which awards are claimed. Only a digest of each secret is kept; whoever holds the secret reads that mailbox. */
@Repository
class ClaimLinks {

    static final Duration LIFE = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final Clock clock;

    ClaimLinks(JdbcClient jdbc, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** A link as it is kept. */
    record Link(
            InstitutionId institution,
            AwardId award,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** Makes a link for the award and answers its secret, which is known only now. */
    String make(InstitutionId institution, AwardId award) {
        var secret = identifiers.secret();
        jdbc.sql("insert into claim_link (digest, institution_id, award_id, expires_at) values (?, ?, ?, ?)")
                .params(
                        Digest.hex(secret),
                        institution.value(),
                        award.value(),
                        clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    Optional<Link> find(String secret) {
        return jdbc.sql("select * from claim_link where digest = ?")
                .param(Digest.hex(secret))
                .query(ClaimLinks::map)
                .optional();
    }

    /** Whether this call is the one that used it up: of two at once, one is. */
    boolean use(String secret) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("""
                        update claim_link set used_at = ? where digest = ? and used_at is null and expires_at > ?""").params(now, Digest.hex(secret), now).update() == 1;
    }

    /** An award that is in a wallet needs no link: those still about are used up with it. */
    void useAll(InstitutionId institution, AwardId award) {
        jdbc.sql("update claim_link set used_at = ? where institution_id = ? and award_id = ? and used_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), institution.value(), award.value())
                .update();
    }

    private static Link map(ResultSet row, int number) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new Link(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new AwardId(row.getObject("award_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
