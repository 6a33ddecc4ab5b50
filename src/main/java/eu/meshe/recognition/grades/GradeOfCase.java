package eu.meshe.recognition.grades;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Reason;
import eu.meshe.recognition.grades.Conversion.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a grade from elsewhere reads in the grades of the institution that decides. The source's own tables are used where it keeps some here;
 * else those that the deciding institution copied of it.
 */
@Component
public class GradeOfCase {

    private final GradeTables tables;
    private final GradePolicies policies;
    private final Clock clock;

    GradeOfCase(GradeTables tables, GradePolicies policies, Clock clock) {
        this.tables = tables;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What is asked.
     *
     * @param sourceHere the source among the institutions here; {@code null} where it is none of them
     * @param sourceNames what the source is called: its names and addresses, to find the tables that were copied of it
     * @param grade {@code null} where the document gives none
     * @param fields in the order in which they are tried
     * @param at the tables that were in force then are used
     */
    public record Asked(
            Institution deciding,
            @Nullable Institution sourceHere,
            List<String> sourceNames,
            @Nullable String grade,
            List<IscedField> fields,
            @Nullable Cycle cycle,
            Instant at) {

        public Asked {
            sourceNames = List.copyOf(sourceNames);
            fields = List.copyOf(fields);
        }
    }

    /**
     * The grade of a case, with the tables in force now.
     *
     * @param issuer the institution here that awarded it; {@code null} where that cannot be said
     */
    @Transactional(readOnly = true)
    public Conversion of(Application application, @Nullable Institution issuer, Institution deciding) {
        return of(application, issuer, deciding, clock.instant());
    }

    /** The same with the tables that were in force then: for a case that was decided. */
    @Transactional(readOnly = true)
    public Conversion of(Application application, @Nullable Institution issuer, Institution deciding, Instant at) {
        var source = application.source();
        var achievement = source.achievement();
        var target = application.target().achievement();
        return convert(new Asked(
                deciding,
                issuer,
                names(source.awardedBy()),
                source.grade(),
                achievement.fields().isEmpty() ? target.fields() : achievement.fields(),
                achievement.cycle().or(target::cycle).orElse(null),
                at));
    }

    /** A conversion that was made before, with the tables and the policy of its day. */
    @Transactional(readOnly = true)
    public Conversion again(KeptConversion it) {
        return ConvertGrade.convert(
                it.sourceGrade(), used(it.source(), it.field()), used(it.receiving(), it.field()), it.policy());
    }

    private Conversion.Used used(KeptConversion.TableVersion version, IscedField asked) {
        return new Conversion.Used(tables.getTable(version.keeper(), version.table()), asked);
    }

    @Transactional(readOnly = true)
    public Conversion convert(Asked asked) {
        if (asked.grade() == null || asked.grade().isBlank()) {
            return refused(Reason.NO_GRADE, "grades.refused.no-grade");
        }
        if (asked.fields().isEmpty()) {
            return refused(Reason.NO_FIELD, "grades.refused.no-field");
        }
        if (asked.cycle() == null) {
            return refused(Reason.NO_CYCLE, "grades.refused.no-cycle");
        }
        return convert(asked, asked.grade(), asked.cycle());
    }

    /** The first field that gives an answer; else what is said of the first field. */
    private Conversion convert(Asked asked, String grade, Cycle cycle) {
        var sourceTables = sourceTables(asked);
        var receiving = tables.listInForceAt(asked.deciding().id(), true, asked.at());
        var policy = policies.of(asked.deciding().id());
        var answers = asked.fields().stream()
                .map(field -> ConvertGrade.convert(
                        new ConvertGrade.Question(grade, field, cycle, sourceTables, receiving, policy)))
                .toList();
        return answers.stream().filter(Converted.class::isInstance).findFirst().orElse(answers.getFirst());
    }

    private List<GradeTable> sourceTables(Asked asked) {
        if (asked.sourceHere() != null) {
            var own = tables.listInForceAt(asked.sourceHere().id(), true, asked.at());
            if (!own.isEmpty()) {
                return own;
            }
        }
        return tables.listInForceAt(asked.deciding().id(), false, asked.at()).stream()
                .filter(table -> table.subject() instanceof Subject.Other other
                        && asked.sourceNames().stream().anyMatch(other::isCalled))
                .toList();
    }

    private static List<String> names(Organisation organisation) {
        var names = new ArrayList<>(organisation.legalName().byLanguage().values());
        names.add(organisation.id());
        if (organisation.homepage() != null) {
            names.add(organisation.homepage().toString());
        }
        names.removeIf(String::isBlank);
        return names;
    }

    private static Refused refused(Reason reason, String key) {
        return new Refused(reason, Message.of(key));
    }
}
