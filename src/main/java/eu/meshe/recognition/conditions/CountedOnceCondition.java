package eu.meshe.recognition.conditions;

import eu.meshe.recognition.conditions.Counted.Before;
import eu.meshe.recognition.conditions.Counted.Same;
import eu.meshe.recognition.conditions.Evidence.Origin;
import java.util.List;

/**
 * Have its credits been counted before? The same credit never counts twice for the same award (ECTS Users' Guide 2015). Whether an earlier
 * recognition was for the same award is for a person to say: she learns that, when, how many and at what kind of institution it was
 * counted, and nothing else of a file that is not hers.
 */
final class CountedOnceCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.COUNTED_ONCE;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var before = facts.counted().before();
        return answer(before)
                .with(
                        before.isEmpty()
                                ? none()
                                : before.stream()
                                        .map(CountedOnceCondition::evidence)
                                        .toList());
    }

    private static List<Evidence> none() {
        return List.of(Evidence.of(Origin.ANOTHER_CASE, "no-other-case"));
    }

    private static Answer answer(List<Before> before) {
        var sure = before.stream().filter(it -> !it.onCondition()).toList();
        if (before.isEmpty()) {
            return Answer.met("counted.never");
        }
        if (sure.isEmpty()) {
            return Answer.cannotSay("counted.on-condition");
        }
        if (sure.stream().anyMatch(it -> !it.samePerson())) {
            return Answer.notMet("counted.other-person");
        }
        return sure.stream().anyMatch(it -> it.here() != null)
                ? Answer.notMet("counted.here")
                : Answer.notMet("counted.elsewhere");
    }

    private static Evidence evidence(Before it) {
        var key = new StringBuilder("counted")
                .append(it.same() == Same.CREDENTIAL ? ".credential" : ".achievement")
                .append(place(it))
                .append(it.credits() == null ? "" : ".credits");
        return it.credits() == null
                ? Evidence.of(Origin.ANOTHER_CASE, key.toString(), it.on())
                : Evidence.of(Origin.ANOTHER_CASE, key.toString(), it.on(), it.credits());
    }

    private static String place(Before it) {
        if (it.here() != null) {
            return ".here";
        }
        return switch (it.kind()) {
            case UNIVERSITY -> ".university";
            case AGENCY -> ".other";
        };
    }
}
