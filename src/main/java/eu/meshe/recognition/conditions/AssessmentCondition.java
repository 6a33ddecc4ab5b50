package eu.meshe.recognition.conditions;

import eu.meshe.credential.Claim.Result;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.conditions.Evidence.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Was it assessed, and was it this person who was assessed? Attendance alone is no assessment of what was learned. */
final class AssessmentCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.ASSESSMENT;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var types = types(facts);
        var check = identityCheck(facts);
        return answer(types, check).with(evidence(facts, types, check));
    }

    private static Answer answer(Set<AssessmentType> types, @Nullable IdentityCheck check) {
        if (!types.isEmpty() && types.stream().allMatch(type -> type == AssessmentType.LEVEL_OF_ATTENDANCE)) {
            return Answer.notMet("assessment.attendance-only");
        }
        if (types.isEmpty()) {
            return Answer.cannotSay(check == null ? "assessment.silent" : "assessment.type-unstated");
        }
        if (check == null) {
            return Answer.cannotSay("assessment.identity-unstated");
        }
        return switch (check) {
            case SUPERVISED_WITH_IDENTITY -> Answer.met("assessment.supervised");
            case UNSUPERVISED_WITH_IDENTITY -> Answer.met("assessment.identified");
            case SUPERVISED_WITHOUT_IDENTITY -> Answer.cannotSay("assessment.not-identified");
            case UNSUPERVISED_WITHOUT_IDENTITY -> Answer.notMet("assessment.neither");
        };
    }

    /** How it was assessed: this person's assessment where it is stated, and what the description provides for. */
    private static Set<AssessmentType> types(CaseFacts facts) {
        var types = new LinkedHashSet<AssessmentType>();
        var result = facts.brought().result();
        if (result != null && result.assessment() != null) {
            types.add(result.assessment());
        }
        types.addAll(facts.source().assessments());
        return types;
    }

    private static @Nullable IdentityCheck identityCheck(CaseFacts facts) {
        var result = facts.brought().result();
        return result == null ? null : result.identityCheck();
    }

    private static List<Evidence> evidence(CaseFacts facts, Set<AssessmentType> types, @Nullable IdentityCheck check) {
        var found = new ArrayList<Evidence>();
        types.forEach(type -> found.add(type(Origin.DOCUMENT, type)));
        if (check != null) {
            found.add(Evidence.of(Origin.DOCUMENT, "identity." + slug(check)));
        }
        found.addAll(result(facts.brought().result()));
        facts.target().assessments().forEach(type -> found.add(type(Origin.TARGET, type)));
        return found;
    }

    private static List<Evidence> result(@Nullable Result result) {
        var found = new ArrayList<Evidence>();
        if (result != null && result.grade() != null) {
            found.add(Evidence.of(Origin.DOCUMENT, "grade").in(LocalisedText.undetermined(result.grade())));
            if (result.gradingScale() != null && !result.gradingScale().isBlank()) {
                found.add(Evidence.of(Origin.DOCUMENT, "scale").in(LocalisedText.undetermined(result.gradingScale())));
            }
        }
        return found;
    }

    private static Evidence type(Origin origin, AssessmentType type) {
        return Evidence.of(origin, "test." + slug(type));
    }

    private static String slug(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
