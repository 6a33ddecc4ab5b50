package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.conditions.Counted;
import eu.meshe.recognition.conditions.Counted.Before;
import eu.meshe.recognition.conditions.Counted.Same;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
    private final ApplicationRows rows;

    CountedBefore(JdbcClient jdbc, ApplicationRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Other(Application application, Institution.Kind kind) {}

    Counted find(Application it) {
        var others = jdbc.sql("""
                select r.*, i.kind as counted_at from recognition_application r join institution i on i.id = r.institution_id
                where r.state in ('DECIDED', 'APPEALED', 'DECIDED_ON_APPEAL') and r.outcome <> 'refusal'
                  and (md5(r.source_key) = md5(:key) or r.applicant_id = :applicant)
                  and not (r.institution_id = :institution and r.id = :id)
                order by r.institution_id = :institution desc, r.state_at desc limit :most""")
                .param("key", it.source().key())
                .param("applicant", it.applicant().account().value())
                .param("institution", it.institutionId().value())
                .param("id", it.id().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Other(rows.map(row, number), Institution.Kind.valueOf(row.getString("counted_at"))))
                .list();
        return new Counted(
                others.stream().flatMap(other -> before(it, other).stream()).toList(), recognisedHere(it, others));
    }

    private static Optional<Before> before(Application it, Other other) {
        var decided = other.application();
        var ruling = decided.ruling();
        return ruling == null
                ? Optional.empty()
                : same(it, decided)
                        .map(same -> new Before(
                                isHere(it, decided) ? decided.id() : null,
                                other.kind(),
                                same,
                                isSamePerson(it, decided),
                                Days.of(ruling.at()),
                                credits(ruling.decision()),
                                ruling.decision().outcome() == DecisionOutcome.CONDITIONAL));
    }

    private static Optional<Same> same(Application it, Application other) {
        if (it.source().key().equals(other.source().key())) {
            return Optional.of(Same.CREDENTIAL);
        }
        return isSamePerson(it, other) && isSameAchievement(it.source(), other.source())
                ? Optional.of(Same.ACHIEVEMENT)
                : Optional.empty();
    }

    private static boolean isSameAchievement(Source one, Source other) {
        var id = one.achievement().id();
        return id.isEmpty()
                ? isSameByName(one, other)
                : id.equals(other.achievement().id());
    }

    private static boolean isSameByName(Source one, Source other) {
        return title(one.achievement()).equals(title(other.achievement()))
                && one.awardedBy().legalName().equals(other.awardedBy().legalName());
    }

    private static String title(Achievement achievement) {
        return achievement.title().original();
    }

    private static boolean isHere(Application it, Application other) {
        return it.institutionId().equals(other.institutionId());
    }

    private static boolean isSamePerson(Application it, Application other) {
        return it.applicant().account().equals(other.applicant().account());
    }

    private static BigDecimal recognisedHere(Application it, List<Other> others) {
        return others.stream()
                .map(Other::application)
                .filter(other -> isHere(it, other) && isSamePerson(it, other))
                .map(other -> credits(other.decision()))
                .map(credits -> credits == null ? BigDecimal.ZERO : credits.points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Credits credits(@Nullable Decision decision) {
        return switch (decision) {
            case Decision.Full full -> full.credits();
            case Decision.Partial partial -> partial.credits();
            case Decision.Conditional conditional -> null;
            case Decision.Alternative alternative -> null;
            case Decision.Refusal refusal -> null;
            case null -> null;
        };
    }
}
