package eu.meshe.recognition.conditions;

import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.outcomes.Coverage;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        if (facts.mapping().isOfAPerson()) {
            return judged(coverage);
        }
        return coverage.notCompared() == 0 ? suggested(coverage) : apart(facts.mapping());
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

    /** The languages are named: of the source's outcomes that could not be compared, and of the target's. */
    private static Answer apart(OutcomeMapping mapping) {
        var it = mapping.coverage();
        var source = languages(mapping, 0);
        var target = languages(mapping, 1);
        return it.notCompared() == it.all()
                ? Answer.cannotSay("outcomes.languages", source, target)
                : Answer.cannotSay(
                        "outcomes.languages-some", source, target, it.fully(), it.all(), it.partly(), it.notCompared());
    }

    private static String languages(OutcomeMapping mapping, int side) {
        return mapping.listNotCompared().stream()
                .map(line -> Objects.requireNonNull(line.because()).arguments().get(side))
                .flatMap(tags -> Stream.of(tags.split(", ")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Evidence> evidence(CaseFacts facts) {
        var found = new ArrayList<Evidence>();
        var by = facts.mapping().savedBy();
        if (by != null) {
            found.add(Evidence.of(Origin.PERSON, "mapping-by", by.name(), by.day()));
        }
        facts.mapping().lines().stream()
                .filter(line -> line.extent() != MappingLine.Extent.FULLY)
                .forEach(line -> found.add(Evidence.of(Origin.TARGET, fact(line, facts.mapping()))
                        .in(Objects.requireNonNull(
                                facts.target().outcomes().get(line.target()).title()))));
        return found;
    }

    private static String fact(MappingLine line, OutcomeMapping mapping) {
        if (line.extent() == MappingLine.Extent.PARTLY) {
            return "covered-partly";
        }
        return mapping.listNotCompared().contains(line) ? "not-compared" : "not-covered";
    }
}
