package eu.meshe.recognition.conditions;

import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.outcomes.Coverage;
import eu.meshe.recognition.outcomes.MappingLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Are the target's learning outcomes covered? By the lines between the two columns: where a person drew them, an outcome without a line is
 * not covered; where they are only suggested, it may be in other words, and a person must read.
 */
final class OutcomesCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.OUTCOMES;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        return answer(facts).with(evidence(facts));
    }

    private static Answer answer(CaseFacts facts) {
        if (facts.target().outcomes().isEmpty()) {
            return Answer.cannotSay("outcomes.target-silent");
        }
        if (facts.source().outcomes().isEmpty()) {
            return Answer.cannotSay("outcomes.source-silent");
        }
        var coverage = facts.mapping().coverage();
        return facts.mapping().isOfAPerson() ? judged(coverage) : suggested(coverage);
    }

    private static Answer judged(Coverage it) {
        return it.fully() == it.all()
                ? Answer.met("outcomes.judged-all", it.all())
                : Answer.notMet("outcomes.judged-some", it.fully(), it.all(), it.partly());
    }

    /** That words are missing does not show that ability is: what is only suggested never says "not met". */
    private static Answer suggested(Coverage it) {
        if (it.fully() == it.all()) {
            return Answer.met("outcomes.all", it.all());
        }
        return it.fully() + it.partly() == 0
                ? Answer.cannotSay("outcomes.none", it.all())
                : Answer.cannotSay("outcomes.some", it.fully(), it.all(), it.partly());
    }

    private static List<Evidence> evidence(CaseFacts facts) {
        var found = new ArrayList<Evidence>();
        var by = facts.mapping().savedBy();
        if (by != null) {
            found.add(Evidence.of(Origin.PERSON, "mapping-by", by.name(), by.day()));
        }
        facts.mapping().lines().stream()
                .filter(line -> line.extent() != MappingLine.Extent.FULLY)
                .forEach(line -> found.add(Evidence.of(
                                Origin.TARGET,
                                line.extent() == MappingLine.Extent.PARTLY ? "covered-partly" : "not-covered")
                        .in(Objects.requireNonNull(
                                facts.target().outcomes().get(line.target()).title()))));
        return found;
    }
}
