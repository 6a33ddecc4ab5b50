package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The micro-credentials of the institutions, and what was published of each. */
@Repository
public class MicroCredentials {

    private static final String PUBLISHED = """
            select e.* from offer_address a
              join micro_credential m on m.institution_id = a.institution_id and m.id = a.id
              join catalogue_edition e on e.institution_id = m.institution_id and e.micro_credential_id = m.id
            where a.id = :id""";

    private final JdbcClient jdbc;
    private final StoredAchievements achievements;

    MicroCredentials(JdbcClient jdbc, StoredAchievements achievements) {
        this.jdbc = jdbc;
        this.achievements = achievements;
    }

    /**
     * The working copy.
     *
     * @throws NotFoundException if that institution has none with that id
     */
    public MicroCredential getMicroCredential(InstitutionId institution, MicroCredentialId id) {
        return findMicroCredential(institution, id).orElseThrow(() -> new NotFoundException("micro-credential"));
    }

    /** The working copy, kept from others until the transaction ends: of two who send the same at once, the second sees what the first did. */
    MicroCredential getMicroCredentialLocked(InstitutionId institution, MicroCredentialId id) {
        return jdbc.sql("select * from micro_credential where institution_id = ? and id = ? for update")
                .params(institution.value(), id.value())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("micro-credential"));
    }

    Optional<MicroCredential> findMicroCredential(InstitutionId institution, MicroCredentialId id) {
        return jdbc.sql("select * from micro_credential where institution_id = ? and id = ?")
                .params(institution.value(), id.value())
                .query(this::map)
                .optional();
    }

    /**
     * The latest edition of what is offered at present, at whichever institution.
     *
     * @throws NotFoundException if it was never published or is withdrawn
     */
    public Edition getPublished(MicroCredentialId id) {
        return findPublished(id).orElseThrow(() -> new NotFoundException("offer"));
    }

    public Optional<Edition> findPublished(MicroCredentialId id) {
        return jdbc.sql(PUBLISHED + " and m.state = 'PUBLISHED' and e.edition = m.edition")
                .param("id", id.value())
                .query(this::mapEdition)
                .optional();
    }

    /**
     * The latest edition, withdrawn or not: those who hold an award of it may still ask what it was.
     *
     * @throws NotFoundException if it was never published
     */
    public Edition getLatestEdition(MicroCredentialId id) {
        return jdbc.sql(PUBLISHED + " and e.edition = m.edition")
                .param("id", id.value())
                .query(this::mapEdition)
                .optional()
                .orElseThrow(() -> new NotFoundException("offer"));
    }

    /** The number of the latest edition, which stays the latest until the transaction ends: whoever publishes waits. Empty where there is none. */
    public Optional<Integer> holdLatestEdition(MicroCredentialId id) {
        return jdbc.sql("""
                select m.edition from offer_address a
                  join micro_credential m on m.institution_id = a.institution_id and m.id = a.id
                where a.id = ? and m.edition > 0 for share of m""").param(id.value()).query(Integer.class).optional();
    }

    /** @throws NotFoundException if there is no such edition */
    public Edition getEdition(MicroCredentialId id, int edition) {
        return jdbc.sql(PUBLISHED + " and e.edition = :edition")
                .param("id", id.value())
                .param("edition", edition)
                .query(this::mapEdition)
                .optional()
                .orElseThrow(() -> new NotFoundException("edition"));
    }

    /** Those of one institution in every state, last changed first. */
    public Page<MicroCredential> listOf(InstitutionId institution, Page.Request page) {
        var items = jdbc.sql("""
                select * from micro_credential where institution_id = ?
                order by changed_at desc, id limit ? offset ?""")
                .params(institution.value(), page.size(), page.offset())
                .query(this::map)
                .list();
        var total = jdbc.sql("select count(*) from micro_credential where institution_id = ?")
                .param(institution.value())
                .query((row, number) -> row.getLong(1))
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** Takes the public address for that institution; false when another institution has it. */
    boolean claimAddress(InstitutionId institution, MicroCredentialId id) {
        jdbc.sql("insert into offer_address (id, institution_id) values (?, ?) on conflict do nothing")
                .params(id.value(), institution.value())
                .update();
        return jdbc.sql("select count(*) from offer_address where id = ? and institution_id = ?")
                        .params(id.value(), institution.value())
                        .query((row, number) -> row.getInt(1))
                        .single()
                > 0;
    }

    void addIfAbsent(MicroCredential it, Instant at) {
        jdbc.sql("""
                insert into micro_credential (institution_id, id, state, achievement, valid_months, created_at, changed_at)
                values (:institution, :id, :state, :achievement, :months, :at, :at) on conflict do nothing""")
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("state", it.state().name())
                .param("achievement", achievements.column(it.achievement()))
                .param("months", it.validMonths())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @throws StaleVersionException if it was changed since it was read */
    MicroCredential save(MicroCredential it, Instant at) {
        var changed = jdbc.sql("""
                update micro_credential set state = :state, achievement = :achievement, valid_months = :months,
                  edition = :edition, changed_at = :at, version = version + 1
                where institution_id = :institution and id = :id and version = :version""")
                .param("state", it.state().name())
                .param("achievement", achievements.column(it.achievement()))
                .param("months", it.validMonths())
                .param("edition", it.edition())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (changed == 0) {
            throw new StaleVersionException("micro-credential");
        }
        return getMicroCredential(it.institutionId(), it.id());
    }

    void addEdition(Edition it) {
        jdbc.sql("""
                insert into catalogue_edition (institution_id, micro_credential_id, edition, achievement, valid_months,
                  workload_reason, published_at)
                values (:institution, :id, :edition, :achievement, :months, :reason, :at)""")
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("edition", it.edition())
                .param("achievement", achievements.column(it.achievement()))
                .param("months", it.validMonths())
                .param("reason", it.workloadReason())
                .param("at", it.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private MicroCredential map(ResultSet row, int number) throws SQLException {
        return new MicroCredential(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new MicroCredentialId(row.getObject("id", UUID.class)),
                MicroCredential.State.valueOf(row.getString("state")),
                achievements.read(row.getString("achievement")),
                row.getObject("valid_months", Integer.class),
                row.getInt("edition"),
                row.getInt("version"));
    }

    Edition mapEdition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new MicroCredentialId(row.getObject("micro_credential_id", UUID.class)),
                row.getInt("edition"),
                achievements.read(row.getString("achievement")),
                row.getObject("valid_months", Integer.class),
                row.getString("workload_reason"),
                row.getObject("published_at", java.time.OffsetDateTime.class).toInstant());
    }
}
