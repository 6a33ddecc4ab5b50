package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets that are mailed to show that a mailbox is a person's own. Each works once; only its digest is kept. */
@Component
public class MailedLinks {

    private final JdbcClient jdbc;
    private final Identifiers identifiers;
    private final Clock clock;

    public MailedLinks(JdbcClient jdbc, Identifiers identifiers, Clock clock) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** Makes a secret for that account that ends after {@code life}. */
    public String make(AccountId account, Duration life) {
        var secret = identifiers.secret();
        jdbc.sql("insert into mailed_link (digest, account_id, expires_at) values (?, ?, ?)")
                .params(
                        Digest.hex(secret),
                        account.value(),
                        clock.instant().plus(life).atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /** Whether the secret would work now; looking does not use it up (mail programs look at links, too). */
    public Optional<AccountId> find(String secret) {
        return jdbc.sql("select account_id from mailed_link where digest = ? and used_at is null and expires_at > ?")
                .params(Digest.hex(secret), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Uses the secret up. Of two who use it at once, one gets the account. */
    public Optional<AccountId> use(String secret) {
        return jdbc.sql("""
                update mailed_link set used_at = :now
                where digest = :digest and used_at is null and expires_at > :now returning account_id""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("digest", Digest.hex(secret))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }
}
