package eu.meshe.recognition.grades;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The grade tables that institutions keep, every version of each. */
@Repository
public class GradeTables {

    private static final int MOST_LISTED = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    GradeTables(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /** @throws NotFoundException if the institution keeps no such table */
    public GradeTable getTable(InstitutionId keeper, GradeTableId id) {
        return jdbc.sql("select * from grade_table where institution_id = ? and id = ?")
                .params(keeper.value(), id.value())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFoundException("grade-table"));
    }

    /** The tables in force that an institution keeps, its own first, by field and cycle; at most {@value #MOST_LISTED}. */
    public List<GradeTable> listInForce(InstitutionId keeper) {
        return jdbc.sql("""
                select * from grade_table where institution_id = ? and replaced_at is null
                order by subject_key, field, cycle limit ?""")
                .params(keeper.value(), MOST_LISTED)
                .query(this::map)
                .list();
    }

    /** The tables of that institution that were in force at that moment: its own, or those it copied of others. */
    public List<GradeTable> listInForceAt(InstitutionId keeper, boolean own, Instant at) {
        return jdbc.sql("""
                select * from grade_table where institution_id = :keeper and (subject_key = '') = :own
                  and kept_at <= :at and (replaced_at is null or replaced_at > :at)
                order by subject_key, field, cycle limit :most""")
                .param("keeper", keeper.value())
                .param("own", own)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("most", MOST_LISTED)
                .query(this::map)
                .list();
    }

    /** All versions of a table, the newest first. */
    public List<GradeTable> listVersions(GradeTable of) {
        return jdbc.sql("""
                select * from grade_table where institution_id = ? and subject_key = ? and field = ? and cycle = ?
                order by version desc limit ?""")
                .params(
                        of.keeper().value(),
                        of.subject().key(),
                        of.field().code(),
                        of.cycle().name(),
                        MOST_LISTED)
                .query(this::map)
                .list();
    }

    /** Waits until nobody else keeps tables of that institution: versions are counted without gaps. */
    void lock(InstitutionId keeper) {
        jdbc.sql("select 1 from institution where id = ? for no key update")
                .param(keeper.value())
                .query()
                .listOfRows();
    }

    Optional<GradeTable> findInForce(InstitutionId keeper, Subject subject, IscedField field, Cycle cycle) {
        return jdbc.sql("""
                select * from grade_table where institution_id = ? and subject_key = ? and field = ? and cycle = ?
                  and replaced_at is null""")
                .params(keeper.value(), subject.key(), field.code(), cycle.name())
                .query(this::map)
                .optional();
    }

    /** Keeps the table in the place of the version in force, if there is one; its version is the next. */
    GradeTable keep(
            InstitutionId keeper,
            GradeTableId id,
            Subject subject,
            DraftTable draft,
            GradeTable.Provenance provenance,
            Instant at) {
        var version = replace(keeper, subject, draft, at) + 1;
        var table = new GradeTable(
                keeper,
                id,
                subject,
                draft.field(),
                draft.cycle(),
                draft.period(),
                draft.distribution(),
                draft.results(),
                provenance,
                version,
                at,
                null);
        insert(table);
        return table;
    }

    /** Ends the version in force; the highest version there was, 0 for none. */
    private int replace(InstitutionId keeper, Subject subject, DraftTable draft, Instant at) {
        var place = List.<Object>of(
                keeper.value(),
                subject.key(),
                draft.field().code(),
                draft.cycle().name());
        var highest = jdbc.sql("""
                select coalesce(max(version), 0) from grade_table
                where institution_id = ? and subject_key = ? and field = ? and cycle = ?""").params(place).query(Integer.class).single();
        jdbc.sql("""
                update grade_table set replaced_at = ?
                where institution_id = ? and subject_key = ? and field = ? and cycle = ? and replaced_at is null""").param(at.atOffset(ZoneOffset.UTC)).params(place).update();
        return highest;
    }

    private void insert(GradeTable table) {
        var other = table.subject() instanceof Subject.Other named ? named : null;
        jdbc.sql("""
                insert into grade_table (institution_id, id, subject_key, subject_name, subject_address, field, cycle, from_year,
                  until_year, grades, results, provenance, version, kept_at)
                values (:keeper, :id, :key, :name, :address, :field, :cycle, :from, :until, :grades, :results, :provenance,
                  :version, :at)""")
                .param("keeper", table.keeper().value())
                .param("id", table.id().value())
                .param("key", table.subject().key())
                .param("name", other == null ? null : other.name())
                .param("address", other == null ? null : other.address())
                .param("field", table.field().code())
                .param("cycle", table.cycle().name())
                .param("from", table.period().from())
                .param("until", table.period().until())
                .param("grades", column(table.distribution()))
                .param("results", table.results())
                .param("provenance", table.provenance().name())
                .param("version", table.version())
                .param("at", table.keptAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private PGobject column(GradeDistribution distribution) {
        try {
            var column = new PGobject();
            column.setType("json");
            column.setValue(mapper.writeValueAsString(distribution.grades()));
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("A string is always a valid value of a PGobject", e);
        }
    }

    private GradeTable map(ResultSet row, int number) throws SQLException {
        return new GradeTable(
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new GradeTableId(row.getObject("id", UUID.class)),
                subject(row.getString("subject_name"), row.getString("subject_address")),
                new IscedField(row.getString("field")),
                Cycle.valueOf(row.getString("cycle")),
                new Period(row.getInt("from_year"), row.getInt("until_year")),
                new GradeDistribution(Arrays.asList(mapper.readValue(row.getString("grades"), GradeFrequency[].class))),
                row.getObject("results", Integer.class),
                GradeTable.Provenance.valueOf(row.getString("provenance")),
                row.getInt("version"),
                row.getTimestamp("kept_at").toInstant(),
                row.getTimestamp("replaced_at") == null
                        ? null
                        : row.getTimestamp("replaced_at").toInstant());
    }

    private static Subject subject(@Nullable String name, @Nullable String address) {
        return name == null ? Subject.OWN : new Subject.Other(name, address);
    }
}
