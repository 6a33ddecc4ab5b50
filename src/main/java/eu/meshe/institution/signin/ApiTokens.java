package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Bearer tokens (RFC 6750) with which a program acts as the person who made them. Only their digest is kept. */
@Component
public class ApiTokens {

    /** How long a token lives. */
    public static final Duration LIFE = Duration.ofDays(90);

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
        jdbc.sql("insert into api_token (digest, account_id, label, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        Digest.hex(token),
                        account.value(),
                        label,
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

    /** A fresh token and when it ends. */
    public record Made(String token, Instant expiresAt) {}
}
