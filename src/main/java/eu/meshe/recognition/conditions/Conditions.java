package eu.meshe.recognition.conditions;

import java.util.List;

/** The conditions, in the order in which they are asked and shown. */
public final class Conditions {

    private static final List<Condition> IN_ORDER = List.of(
            new GenuineCondition(),
            new IssuerCondition(),
            new LevelCondition(),
            new WorkloadCondition(),
            new QualityCondition(),
            new ProfileCondition(),
            new OutcomesCondition(),
            new AssessmentCondition(),
            new CurrencyCondition(),
            new CountedOnceCondition(),
            new ResidencyCondition());

    private Conditions() {}

    /** What one condition answered. */
    public record Asked(ConditionName name, Answer answer) {}

    /** All of them, whatever the others answer. */
    public static List<Asked> askAll(CaseFacts facts) {
        return IN_ORDER.stream()
                .map(condition -> new Asked(condition.name(), condition.ask(facts)))
                .toList();
    }
}
