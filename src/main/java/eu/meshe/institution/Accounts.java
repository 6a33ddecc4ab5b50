package eu.meshe.institution;

import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people who can sign in. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;

    public Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFoundException if there is none */
    public Account getAccount(AccountId id) {
        return findAccount(id).orElseThrow(() -> new NotFoundException("account"));
    }

    public Optional<Account> findAccount(AccountId id) {
        return jdbc.sql("select * from account where id = ?")
                .param(id.value())
                .query(Accounts::map)
                .optional();
    }

    /** Those of them that there are, in no order. */
    public List<Account> listAccounts(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from account where id in (:ids)")
                .param("ids", ids.stream().map(AccountId::value).toList())
                .query(Accounts::map)
                .list();
    }

    public Optional<Account> findByEmail(String email) {
        if (email.indexOf('\u0000') >= 0) {
            return Optional.empty(); // no text in the database can hold it
        }
        return jdbc.sql("select * from account where email = ?")
                .param(normalise(email))
                .query(Accounts::map)
                .optional();
    }

    /** The encoded password, or empty for a person who signs in by mailed link or passkey alone. */
    public Optional<String> findPassword(AccountId id) {
        return jdbc.sql("select password from account where id = ? and password is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** Adds the account unless its mailbox has one already; answers the one that is there then. */
    public Account addIfAbsent(Account account, Instant at) {
        jdbc.sql("""
                insert into account (id, email, given_name, family_name, birth_date, language, created_at)
                values (:id, :email, :given, :family, :birth, :language, :at) on conflict (email) do nothing""")
                .param("id", account.id().value())
                .param("email", normalise(account.email()))
                .param("given", account.givenName())
                .param("family", account.familyName())
                .param("birth", account.birthDate())
                .param("language", account.language())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return findByEmail(account.email()).orElseThrow();
    }

    /** @throws StaleVersionException if it was changed since it was read */
    public void save(Account account) {
        var changed = jdbc.sql("""
                update account set given_name = :given, family_name = :family, birth_date = :birth,
                  language = :language, version = version + 1
                where id = :id and version = :version""")
                .param("given", account.givenName())
                .param("family", account.familyName())
                .param("birth", account.birthDate())
                .param("language", account.language())
                .param("id", account.id().value())
                .param("version", account.version())
                .update();
        if (changed == 0) {
            throw new StaleVersionException("account");
        }
    }

    public void setPassword(AccountId id, @Nullable String encoded) {
        jdbc.sql("update account set password = :password where id = :id")
                .param("password", encoded)
                .param("id", id.value())
                .update();
    }

    /** Mailboxes are told apart without regard to case. */
    public static String normalise(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static Account map(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("language"),
                row.getInt("version"));
    }
}
