package eu.meshe.trust;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.cache.TableCache;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.platform.database.Json;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accreditations that agencies have given here. They are public: anyone may ask who may award what. */
@Repository
public class Accreditations {

    private static final String TABLE = "accreditation";

    private final JdbcClient jdbc;
    private final Json json;

    private final TableCaches caches;
    private final TableCache<InstitutionId, List<Accreditation>> byAccredited;

    public Accreditations(JdbcClient jdbc, Json json, TableCaches caches) {
        this.jdbc = jdbc;
        this.json = json;
        this.caches = caches;
        this.byAccredited = caches.ofTable(TABLE, this::read);
    }

    /**
     * How the institution stood on a day for a level and fields.
     *
     * @param level {@code null} where it is not known: then the level plays no part
     * @param fields empty where they are not known: then the fields play no part
     */
    public Standing standing(
            InstitutionId institution, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at) {
        return Standing.of(listOf(institution), level, fields, at);
    }

    /** An accreditation that held on that day, the one that holds longest first. */
    public Optional<Accreditation> findInForce(InstitutionId institution, LocalDate at) {
        return listOf(institution).stream()
                .filter(accreditation -> accreditation.isInForceAt(at))
                .max(Comparator.comparing(Accreditation::validUntil));
    }

    /** All that were ever given to that institution, the latest first. */
    public List<Accreditation> listOf(InstitutionId accredited) {
        return Objects.requireNonNull(byAccredited.find(accredited));
    }

    private List<Accreditation> read(InstitutionId accredited) {
        return jdbc.sql("select * from accreditation where accredited_id = ? order by valid_from desc, id desc")
                .param(accredited.value())
                .query(this::map)
                .list();
    }

    /** All that this agency gave. */
    public Page<Accreditation> listGivenBy(InstitutionId agency, Page.Request page) {
        var items = jdbc.sql("""
                select * from accreditation where institution_id = ?
                order by valid_from desc, id desc limit ? offset ?""")
                .params(agency.value(), page.size(), page.offset())
                .query(this::map)
                .list();
        var total = jdbc.sql("select count(*) from accreditation where institution_id = ?")
                .param(agency.value())
                .query(Long.class)
                .single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    public Page<Accreditation> listAll(Page.Request page) {
        var items = jdbc.sql("select * from accreditation order by valid_from desc, id desc limit ? offset ?")
                .params(page.size(), page.offset())
                .query(this::map)
                .list();
        var total =
                jdbc.sql("select count(*) from accreditation").query(Long.class).single();
        return new Page<>(items, page.number(), page.size(), total);
    }

    /** @throws NotFoundException if that agency gave no such accreditation */
    public Accreditation getAccreditation(InstitutionId agency, AccreditationId id) {
        return jdbc.sql("select * from accreditation where institution_id = ? and id = ?")
                .params(agency.value(), id.value())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("accreditation"));
    }

    /** Adds it unless it is there already; whether it was added. */
    boolean addIfAbsent(Accreditation accreditation, Instant at) {
        var report = accreditation.report();
        var added = jdbc.sql("""
                insert into accreditation (institution_id, id, accredited_id, levels, fields, valid_from, valid_until,
                  report, created_at)
                values (:agency, :id, :accredited, :levels, :fields, :from, :until, :report, :at)
                on conflict do nothing""")
                .param("agency", accreditation.agency().value())
                .param("id", accreditation.id().value())
                .param("accredited", accreditation.accredited().value())
                .param(
                        "levels",
                        json.column(accreditation.levels().stream()
                                .map(EqfLevel::level)
                                .toList()))
                .param(
                        "fields",
                        json.column(accreditation.fields().stream()
                                .map(IscedField::code)
                                .toList()))
                .param("from", accreditation.validFrom())
                .param("until", accreditation.validUntil())
                .param("report", report == null ? null : report.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        caches.changed(TABLE);
        return added == 1;
    }

    /** @throws StaleVersionException if it was changed since it was read */
    void suspend(Accreditation accreditation, Accreditation.Suspension suspension) {
        var changed = jdbc.sql("""
                update accreditation set suspended_from = :from, suspension = :reason, version = version + 1
                where institution_id = :agency and id = :id and version = :version and suspended_from is null""")
                .param("from", suspension.from())
                .param("reason", suspension.reason())
                .param("agency", accreditation.agency().value())
                .param("id", accreditation.id().value())
                .param("version", accreditation.version())
                .update();
        caches.changed(TABLE);
        if (changed == 0) {
            throw new StaleVersionException("accreditation");
        }
    }

    private Accreditation map(ResultSet row, int number) throws SQLException {
        var report = row.getString("report");
        var reason = row.getString("suspension");
        return new Accreditation(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new AccreditationId(row.getObject("id", UUID.class)),
                new InstitutionId(row.getObject("accredited_id", UUID.class)),
                Arrays.stream(json.read(row.getString("levels"), Integer[].class))
                        .map(EqfLevel::new)
                        .toList(),
                Arrays.stream(json.read(row.getString("fields"), String[].class))
                        .map(IscedField::new)
                        .toList(),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                report == null ? null : URI.create(report),
                reason == null
                        ? null
                        : new Accreditation.Suspension(row.getObject("suspended_from", LocalDate.class), reason),
                row.getInt("version"));
    }
}
