package eu.meshe.wallet;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links that learners made. Of the secret in a link only the digest is kept. */
@Repository
class Shares {

    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this call added it: the same form sent twice makes one link. */
    boolean add(AccountId account, Share share, String secret) {
        return jdbc.sql("""
                        insert into share (account_id, id, held_id, digest, label, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                account.value(),
                                share.id(),
                                share.held().value(),
                                Digest.hex(secret),
                                share.label(),
                                share.createdAt().atOffset(ZoneOffset.UTC),
                                share.expiresAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Share> listSharesOf(AccountId account, HeldId held) {
        return jdbc.sql("select * from share where account_id = ? and held_id = ? order by created_at desc, id desc")
                .params(account.value(), held.value())
                .query(Shares::read)
                .list();
    }

    Optional<Share> find(AccountId account, UUID id) {
        return jdbc.sql("select * from share where account_id = ? and id = ?")
                .params(account.value(), id)
                .query(Shares::read)
                .optional();
    }

    void withdraw(AccountId account, UUID id, Instant at) {
        jdbc.sql(
                        "update share set withdrawn_at = :at where account_id = :account and id = :id and withdrawn_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", account.value())
                .param("id", id)
                .update();
    }

    /** Whose credential an open link shows. Asked at each look, so that withdrawing works at once. */
    Optional<Shown> findOpen(String secret, Instant now) {
        return jdbc.sql("""
                select account_id, held_id, expires_at from share
                where digest = :digest and withdrawn_at is null and expires_at > :now""")
                .param("digest", Digest.hex(secret))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Shown(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new HeldId(row.getObject("held_id", UUID.class)),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Share read(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Share(
                row.getObject("id", UUID.class),
                new HeldId(row.getObject("held_id", UUID.class)),
                row.getString("label"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    record Shown(AccountId holder, HeldId held, Instant until) {}
}
