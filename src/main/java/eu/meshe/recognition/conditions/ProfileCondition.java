package eu.meshe.recognition.conditions;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.recognition.conditions.Evidence.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Is it about the same? By the fields of education (ISCED-F 2013: detailed, narrow, broad) and the ESCO skills that both sides name. The same
 * narrow field is enough where they share a skill; another broad field with a shared skill is for a person to read.
 */
final class ProfileCondition implements Condition {

    private static final int BROAD = 2;
    private static final int NARROW = 3;

    @Override
    public ConditionName name() {
        return ConditionName.PROFILE;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var shared = sharedSkills(facts.source(), facts.target());
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(fields(Origin.DOCUMENT, facts.source()));
        facts.source().outcomes().stream()
                .filter(outcome -> outcome.escoSkill() != null && shared.contains(outcome.escoSkill()))
                .forEach(outcome -> evidence.add(
                        Evidence.of(Origin.DOCUMENT, "shared-skill").in(outcome.title())));
        evidence.addAll(fields(Origin.TARGET, facts.target()));
        return answer(facts.source().fields(), facts.target().fields(), shared.size())
                .with(evidence);
    }

    private static Answer answer(List<IscedField> from, List<IscedField> to, int shared) {
        if (from.isEmpty() || to.isEmpty()) {
            return Answer.cannotSay(from.isEmpty() ? "profile.source-silent" : "profile.target-silent");
        }
        if (anyPair(from, to, IscedField::isWithin)) {
            return Answer.met("profile.same");
        }
        if (anyPair(from, to, (one, other) -> share(one, other, NARROW))) {
            return shared > 0 ? Answer.met("profile.narrow-and-skills", shared) : Answer.cannotSay("profile.narrow");
        }
        if (anyPair(from, to, (one, other) -> share(one, other, BROAD))) {
            return Answer.cannotSay("profile.broad");
        }
        return shared > 0 ? Answer.cannotSay("profile.other-but-skills", shared) : Answer.notMet("profile.other");
    }

    private static boolean anyPair(
            List<IscedField> from, List<IscedField> to, BiPredicate<IscedField, IscedField> test) {
        return from.stream().anyMatch(one -> to.stream().anyMatch(other -> test.test(one, other)));
    }

    private static boolean share(IscedField one, IscedField other, int digits) {
        return one.code().length() >= digits
                && other.code().length() >= digits
                && one.code().substring(0, digits).equals(other.code().substring(0, digits));
    }

    private static Set<URI> sharedSkills(Achievement from, Achievement to) {
        var shared = new HashSet<>(skills(from));
        shared.retainAll(skills(to));
        return shared;
    }

    private static Set<URI> skills(Achievement it) {
        return it.outcomes().stream()
                .map(LearningOutcome::escoSkill)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Evidence> fields(Origin origin, Achievement it) {
        return it.fields().stream()
                .map(field -> Evidence.of(origin, "field", field.code())
                        .in(IscedFields.findName(field).orElse(null)))
                .toList();
    }
}
