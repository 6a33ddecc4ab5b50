package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens (RFC 6750) with which a program acts as the person who made them. Only their digest is kept. */
@Component
public class ApiTokens {

    /** How long a token lives. */
    public static final Duration LIFE = Duration.ofDays(90);

    private static final int LONGEST_LABEL = 80;
    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final Clock clock;

    public ApiTokens(JdbcClient jdbc, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Makes a token. It is shown now and cannot be read again. */
    public Made make(AccountId account, String label) {
        var token = "meshe_" + identifiers.secret();
        var now = clock.instant();
        var named = label.replace("\u0000", "").strip();
        jdbc.sql(
                        "insert into api_token (digest, id, account_id, label, created_at, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Digest.hex(token),
                        identifiers.next(),
                        account.value(),
                        named.substring(0, Math.min(named.length(), LONGEST_LABEL)),
                        now.atOffset(ZoneOffset.UTC),
                        now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return new Made(token, now.plus(LIFE));
    }

    public Optional<AccountId> findOwner(String token) {
        return jdbc.sql("select account_id from api_token where digest = ? and expires_at > ?")
                .params(Digest.hex(token), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    public List<Kept> listTokens(AccountId account) {
        return jdbc.sql(
                        "select id, label, created_at, expires_at from api_token where account_id = ? order by created_at desc")
                .param(account.value())
                .query((row, number) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends one of that person's tokens at once; another's is not touched. */
    public void end(AccountId account, UUID token) {
        var ended = jdbc.sql("delete from api_token where account_id = ? and id = ?")
                .params(account.value(), token)
                .update();
        if (ended == 0) {
            throw new NotFoundException("token");
        }
    }

    /** What we still know of a token: never the token itself. */
    public record Kept(UUID id, String label, Instant createdAt, Instant expiresAt) {}

    /** A fresh token and when it ends. */
    public record Made(String token, Instant expiresAt) {}
}
