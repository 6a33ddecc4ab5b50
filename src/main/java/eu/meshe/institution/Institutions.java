package eu.meshe.institution;

import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.platform.cache.TableCache;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.platform.database.Json;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The institutions that take part. */
@Repository
public class Institutions {

    private static final String TABLE = "institution";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    private final JdbcClient jdbc;
    private final Json json;
    private final TableCaches caches;
    private final TableCache<InstitutionId, Institution> byId;
    private final TableCache<String, Institution> bySlug;

    public Institutions(JdbcClient jdbc, Json json, TableCaches caches) {
        this.jdbc = jdbc;
        this.json = json;
        this.caches = caches;
        this.byId = caches.ofTable(TABLE, this::readById);
        this.bySlug = caches.ofTable(TABLE, this::readBySlug);
    }

    /** @throws NotFoundException if none has that id */
    public Institution getInstitution(InstitutionId id) {
        var found = byId.find(id);
        if (found == null) {
            throw new NotFoundException("institution");
        }
        return found;
    }

    private @Nullable Institution readById(InstitutionId id) {
        return jdbc.sql("select * from institution where id = ?")
                .param(id.value())
                .query(this::map)
                .optional()
                .orElse(null);
    }

    /** @throws NotFoundException if none has that slug */
    public Institution getBySlug(@Nullable String slug) {
        return findBySlug(slug).orElseThrow(() -> new NotFoundException("institution"));
    }

    public Optional<Institution> findBySlug(@Nullable String slug) {
        if (slug == null || !SLUG.matcher(slug).matches()) {
            return Optional
                    .empty(); // a form left it out, or it holds what the database cannot even be asked, as U+0000
        }
        return Optional.ofNullable(bySlug.find(slug));
    }

    private @Nullable Institution readBySlug(String slug) {
        return jdbc.sql("select * from institution where slug = ?")
                .param(slug)
                .query(this::map)
                .optional()
                .orElse(null);
    }

    public List<Institution> listInstitutions() {
        return jdbc.sql("select * from institution order by slug")
                .query(this::map)
                .list();
    }

    public void add(Institution institution) {
        jdbc.sql("""
                insert into institution (id, slug, kind, name, country, language, colour, homepage, registration,
                  national_framework, grades, contact, decision_days)
                values (:id, :slug, :kind, :name, :country, :language, :colour, :homepage, :registration,
                  :framework, :grades, :contact, :days)""").params(parameters(institution)).update();
        caches.changed(TABLE);
    }

    /** @throws StaleVersionException if it was changed since it was read */
    public void save(Institution institution) {
        var changed = jdbc.sql("""
                update institution set name = :name, country = :country, language = :language, colour = :colour,
                  homepage = :homepage, registration = :registration, national_framework = :framework,
                  grades = :grades, contact = :contact, decision_days = :days, version = version + 1
                where id = :id and version = :version""").params(parameters(institution)).update();
        caches.changed(TABLE);
        if (changed == 0) {
            throw new StaleVersionException("institution");
        }
    }

    private java.util.Map<String, Object> parameters(Institution institution) {
        var parameters = new java.util.HashMap<String, Object>();
        parameters.put("id", institution.id().value());
        parameters.put("slug", institution.slug());
        parameters.put("kind", institution.kind().name());
        parameters.put("name", json.textsColumn(institution.name().byLanguage()));
        parameters.put("country", institution.country().alpha2());
        parameters.put("language", institution.language());
        parameters.put("colour", institution.colour());
        parameters.put(
                "homepage",
                institution.homepage() == null ? null : institution.homepage().toString());
        parameters.put("registration", institution.registration());
        parameters.put("framework", institution.nationalFramework());
        parameters.put("grades", json.column(institution.grades()));
        parameters.put("contact", institution.contact());
        parameters.put("days", institution.decisionDays());
        parameters.put("version", institution.version());
        return parameters;
    }

    private Institution map(ResultSet row, int number) throws SQLException {
        var homepage = row.getString("homepage");
        return new Institution(
                new InstitutionId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                Institution.Kind.valueOf(row.getString("kind")),
                new LocalisedText(json.readTexts(row.getString("name"))),
                new CountryCode(row.getString("country")),
                row.getString("language"),
                row.getString("colour"),
                homepage == null ? null : URI.create(homepage),
                row.getString("registration"),
                row.getString("national_framework"),
                Arrays.asList(json.read(row.getString("grades"), String[].class)),
                row.getString("contact"),
                row.getInt("decision_days"),
                row.getInt("version"));
    }
}
