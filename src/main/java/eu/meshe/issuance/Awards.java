package eu.meshe.issuance;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was awarded. An institution sees its own awards, a person those in their wallet. */
@Repository
public class Awards {

    private static final int LONGEST_SEARCH = 100;

    private final JdbcClient jdbc;
    private final AwardRows rows;

    Awards(JdbcClient jdbc, AwardRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @throws NotFoundException if the institution awarded nothing under that id */
    public Award getAward(InstitutionId institution, AwardId id) {
        return findAward(institution, id).orElseThrow(() -> new NotFoundException("award"));
    }

    public Optional<Award> findAward(InstitutionId institution, AwardId id) {
        return jdbc.sql("select * from award where institution_id = ? and id = ?")
                .params(institution.value(), id.value())
                .query(rows::read)
                .optional();
    }

    /** What that person holds, newest first, revoked ones too. */
    public List<Award> listHeldBy(AccountId account) {
        return jdbc.sql("select * from award where account_id = ? order by issued_at desc, id desc")
                .param(account.value())
                .query(rows::read)
                .list();
    }

    /**
     * An institution's awards, newest first.
     *
     * @param search part of a learner's name or mailbox, or of the title; blank for all
     */
    public Page<Award> listOf(InstitutionId institution, String search, Page.Request page) {
        var pattern = pattern(search);
        var items = jdbc.sql("select * from award where " + MATCHES
                        + " order by issued_at desc, id desc limit :size offset :offset")
                .param("institution", institution.value())
                .param("pattern", pattern)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(rows::read)
                .list();
        var total = jdbc.sql("select count(*) from award where " + MATCHES)
                .param("institution", institution.value())
                .param("pattern", pattern)
                .query((row, number) -> row.getLong(1))
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    private static final String MATCHES = """
            institution_id = :institution and (:pattern = '%%'
              or unaccent(given_name || ' ' || family_name || ' ' || email || ' ' || title::text) ilike unaccent(:pattern))""";

    /** The search as a pattern for {@code like}: its own wildcards are plain characters. */
    private static String pattern(String search) {
        var words = search.replace("\0", "").strip();
        var bounded = words.length() <= LONGEST_SEARCH ? words : words.substring(0, LONGEST_SEARCH);
        return "%"
                + bounded.replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                        .replaceAll("\\s+", "%")
                + "%";
    }

    /** Whether this call added it: the same award sent twice at once is added once. */
    boolean add(Award award) {
        return jdbc.sql("""
                        insert into award (institution_id, id, micro_credential_id, edition, achievement, title,
                          given_name, family_name, birth_date, email, account_id, grade, grading_scale, achieved_on,
                          assessment, identity_check, issued_at, valid_until, state, status_list, status_position)
                        values (:institution, :id, :microCredential, :edition, cast(:achievement as json), :title,
                          :givenName, :familyName, :birthDate, :email, :account, :grade, :gradingScale, :achievedOn,
                          :assessment, :identityCheck, :issuedAt, :validUntil, 'ACTIVE', :list, :position)
                        on conflict do nothing""").params(rows.written(award)).update() == 1;
    }

    /** What was done to its status, the earliest first; empty for one that is as it was awarded. */
    public List<StatusChange> listChanges(InstitutionId institution, AwardId id) {
        return jdbc.sql("""
                select move, reason, at from award_status_change
                where institution_id = ? and award_id = ? order by number""")
                .params(institution.value(), id.value())
                .query(AwardRows::change)
                .list();
    }

    /**
     * Keeps what an award became.
     *
     * @param changed with the version it has from now on
     * @param salt of the digest of the reason in the log
     * @throws StaleVersionException if it changed since it was read
     */
    void saveChange(Award changed, StatusChange change, String salt) {
        var at = change.at().atOffset(ZoneOffset.UTC);
        var saved = jdbc.sql("""
                update award set state = :state, state_reason = :reason, state_since = :at, version = :version
                where institution_id = :institution and id = :id and version = :version - 1""")
                .param("state", changed.state().name())
                .param("reason", change.reason())
                .param("at", at)
                .param("institution", changed.institutionId().value())
                .param("id", changed.id().value())
                .param("version", changed.version())
                .update();
        if (saved == 0) {
            throw new StaleVersionException("award");
        }
        jdbc.sql("""
                insert into award_status_change (institution_id, award_id, number, move, reason, at, salt)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        changed.institutionId().value(),
                        changed.id().value(),
                        changed.version(),
                        change.move().name(),
                        change.reason(),
                        at,
                        salt)
                .update();
    }

    /** Puts every award announced to that mailbox and in nobody's wallet into this one; answers which. */
    List<Claimed> claimAll(String email, AccountId account) {
        return jdbc.sql("""
                update award set account_id = :account where email = :email and account_id is null
                returning institution_id, id""")
                .param("account", account.value())
                .param("email", email)
                .query((row, number) -> new Claimed(
                        new InstitutionId(row.getObject(1, UUID.class)), new AwardId(row.getObject(2, UUID.class))))
                .list();
    }

    record Claimed(InstitutionId institution, AwardId award) {}
}
