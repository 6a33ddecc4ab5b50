package eu.meshe.partnership;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.database.Json;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The agreements. Both sides see one; for everyone else it is not there. */
@Repository
public class Agreements {

    private final JdbcClient jdbc;
    private final Json json;

    public Agreements(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The agreement between the two that held on that day, the youngest first; order of the two plays no part. */
    public Optional<Agreement> findInForce(InstitutionId awarding, InstitutionId deciding, LocalDate at) {
        return jdbc
                .sql("""
                select * from agreement
                where ((institution_id = :one and partner_id = :other) or (institution_id = :other and partner_id = :one))
                  and state in ('IN_FORCE', 'ENDED')
                order by valid_from desc, id desc""")
                .param("one", awarding.value())
                .param("other", deciding.value())
                .query(this::map)
                .list()
                .stream()
                .filter(agreement -> agreement.isInForceAt(at))
                .findFirst();
    }

    /** The institutions with which that one has an agreement that holds on that day, each once. */
    public List<InstitutionId> listPartners(InstitutionId side, LocalDate at) {
        return jdbc.sql("""
                select * from agreement
                where (institution_id = :side or partner_id = :side) and state in ('IN_FORCE', 'ENDED')""").param("side", side.value()).query(this::map).list().stream()
                .filter(agreement -> agreement.isInForceAt(at))
                .map(agreement -> agreement.otherThan(side))
                .distinct()
                .toList();
    }

    /** @throws NotFoundException if there is none to which that institution is a side */
    public Agreement getAgreement(InstitutionId side, AgreementId id) {
        return jdbc.sql("select * from agreement where id = :id and (institution_id = :side or partner_id = :side)")
                .param("id", id.value())
                .param("side", side.value())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("agreement"));
    }

    /** Those to which that institution is a side: unanswered first, then the youngest. */
    public Page<Agreement> listOf(InstitutionId side, Page.Request page) {
        var items = jdbc.sql("""
                select * from agreement where institution_id = :side or partner_id = :side
                order by state = 'PROPOSED' desc, state = 'IN_FORCE' desc, proposed_at desc, id desc
                limit :size offset :offset""")
                .param("side", side.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query(this::map)
                .list();
        var total = jdbc.sql("select count(*) from agreement where institution_id = :side or partner_id = :side")
                .param("side", side.value())
                .query(Long.class)
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** Adds it unless it is there already; whether it was added. */
    boolean addIfAbsent(Agreement agreement) {
        var most = agreement.mostCredits();
        return jdbc.sql("""
                insert into agreement (institution_id, id, partner_id, state, valid_from, valid_until, fields,
                  most_credits, decision_days, on_expiry, terms, proposed_at)
                values (:proposer, :id, :partner, :state, :from, :until, :fields, :credits, :days, :onExpiry, :terms, :at)
                on conflict do nothing""")
                        .param("proposer", agreement.proposer().value())
                        .param("id", agreement.id().value())
                        .param("partner", agreement.partner().value())
                        .param("state", agreement.state().name())
                        .param("from", agreement.validFrom())
                        .param("until", agreement.validUntil())
                        .param(
                                "fields",
                                json.column(agreement.fields().stream()
                                        .map(IscedField::code)
                                        .toList()))
                        .param("credits", most == null ? null : most.points())
                        .param("days", agreement.decisionDays())
                        .param("onExpiry", written(agreement.onExpiry()))
                        .param("terms", agreement.terms())
                        .param("at", agreement.proposedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @throws StaleVersionException if it was changed since it was read */
    void answer(Agreement agreement, Agreement.State state, Instant at) {
        changeOne(jdbc.sql("""
                update agreement set state = :state, answered_at = :at, version = version + 1
                where institution_id = :proposer and id = :id and version = :version and state = 'PROPOSED'""")
                .param("state", state.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("proposer", agreement.proposer().value())
                .param("id", agreement.id().value())
                .param("version", agreement.version())
                .update());
    }

    /** @throws StaleVersionException if it was changed since it was read */
    void end(Agreement agreement, InstitutionId by, Instant at) {
        changeOne(jdbc.sql("""
                update agreement set state = 'ENDED', ended_at = :at, ended_by = :by, version = version + 1
                where institution_id = :proposer and id = :id and version = :version
                  and state in ('PROPOSED', 'IN_FORCE')""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("proposer", agreement.proposer().value())
                .param("id", agreement.id().value())
                .param("version", agreement.version())
                .update());
    }

    private static void changeOne(int changed) {
        if (changed == 0) {
            throw new StaleVersionException("agreement");
        }
    }

    private Agreement map(ResultSet row, int number) throws SQLException {
        var credits = row.getBigDecimal("most_credits");
        var endedBy = row.getObject("ended_by", UUID.class);
        return new Agreement(
                new AgreementId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new InstitutionId(row.getObject("partner_id", UUID.class)),
                Agreement.State.valueOf(row.getString("state")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Arrays.stream(json.read(row.getString("fields"), String[].class))
                        .map(IscedField::new)
                        .toList(),
                credits(credits),
                row.getInt("decision_days"),
                onExpiry(row.getString("on_expiry")),
                row.getString("terms"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                instant(row, "answered_at"),
                instant(row, "ended_at"),
                endedBy == null ? null : new InstitutionId(endedBy),
                row.getInt("version"));
    }

    /** Where nothing is agreed, nothing is stored. */
    private static @Nullable String written(Agreement.OnExpiry onExpiry) {
        return onExpiry == Agreement.OnExpiry.UNSAID ? null : onExpiry.name();
    }

    private static Agreement.OnExpiry onExpiry(@Nullable String stored) {
        return stored == null ? Agreement.OnExpiry.UNSAID : Agreement.OnExpiry.valueOf(stored);
    }

    private static @Nullable Credits credits(@Nullable BigDecimal points) {
        return points == null ? null : new Credits(points);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
