package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.conditions.Counted;
import eu.meshe.recognition.conditions.Counted.Before;
import eu.meshe.recognition.conditions.Counted.Same;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where what is to be recognised was counted before: at the deciding institution and, through the exchange, at others. The one
 * question here that looks into other institutions' cases; what it hands on of them is in {@link Before} and no more
 * (docs/decisions/0040).
 */
@Repository
class CountedBefore {

    /** Decided cases of one person or one credential that are looked at; those of the deciding institution first. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final JsonMapper mapper;

    CountedBefore(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    /**
     * What is needed of another case; not the whole of it, for a person may have had many.
     *
     * @param source as it is stored: read only where the answer depends on it
     */
    private record Other(
            UUID institution,
            UUID id,
            UUID applicant,
            String key,
            String source,
            Institution.Kind kind,
            Ruling ruling) {

        @Nullable
        Credits credits() {
            return switch (ruling.decision()) {
                case Decision.Full full -> full.credits();
                case Decision.Partial partial -> partial.credits();
                case Decision.Conditional conditional -> null;
                case Decision.Alternative alternative -> null;
                case Decision.Refusal refusal -> null;
            };
        }
    }

    Counted find(Application it) {
        var others = jdbc.sql("""
                select r.institution_id, r.id, r.applicant_id, r.source_key, r.source, r.ruling, i.kind
                from recognition_application r join institution i on i.id = r.institution_id
                where r.stands and r.outcome <> 'refusal'
                  and (md5(r.source_key) = md5(:key) or r.applicant_id = :applicant)
                  and not (r.institution_id = :institution and r.id = :id)
                order by r.institution_id = :institution desc, r.state_at desc limit :most""")
                .param("key", it.source().key())
                .param("applicant", it.applicant().account().value())
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("most", MOST)
                .query(this::map)
                .list();
        return new Counted(
                others.stream().flatMap(other -> before(it, other).stream()).toList(), recognisedHere(it, others));
    }

    private Other map(ResultSet row, int number) throws SQLException {
        return new Other(
                row.getObject("institution_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                row.getString("source_key"),
                row.getString("source"),
                Institution.Kind.valueOf(row.getString("kind")),
                mapper.readValue(row.getString("ruling"), StoredRuling.class).read());
    }

    private Optional<Before> before(Application it, Other other) {
        return same(it, other)
                .map(same -> new Before(
                        isHere(it, other) ? new ApplicationId(other.id()) : null,
                        other.kind(),
                        same,
                        isSamePerson(it, other),
                        Days.of(other.ruling().at()),
                        other.credits(),
                        other.ruling().decision() instanceof Decision.Conditional));
    }

    private Optional<Same> same(Application it, Other other) {
        if (it.source().key().equals(other.key())) {
            return Optional.of(Same.CREDENTIAL);
        }
        return isSamePerson(it, other) && isSameAchievement(it.source(), other)
                ? Optional.of(Same.ACHIEVEMENT)
                : Optional.empty();
    }

    private boolean isSameAchievement(Source it, Other other) {
        var achievement = mapper.readTree(other.source()).path("achievement");
        var id = it.achievement().id();
        return id.isEmpty()
                ? isSameByName(it, mapper.readValue(other.source(), Source.class))
                : id.equals(achievement.path("id").asString(""));
    }

    private static boolean isSameByName(Source it, Source other) {
        return it.achievement().title().equals(other.achievement().title())
                && it.awardedBy().legalName().equals(other.awardedBy().legalName());
    }

    private static boolean isHere(Application it, Other other) {
        return it.institutionId().value().equals(other.institution());
    }

    private static boolean isSamePerson(Application it, Other other) {
        return it.applicant().account().value().equals(other.applicant());
    }

    private static BigDecimal recognisedHere(Application it, List<Other> others) {
        return others.stream()
                .filter(other -> isHere(it, other) && isSamePerson(it, other))
                .map(Other::credits)
                .filter(Objects::nonNull)
                .map(Credits::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
