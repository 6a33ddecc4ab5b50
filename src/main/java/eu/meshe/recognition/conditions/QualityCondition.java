package eu.meshe.recognition.conditions;

import eu.meshe.learning.QualityAssurance;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.trust.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Is there quality assurance behind it that somebody else vouches for? What a document says of its own quality is not proof: an
 * accreditation in our register is, and so is an agreement in which the deciding institution accepted the other's.
 */
final class QualityCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.QUALITY;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var evidence =
                new ArrayList<>(IssuerCondition.accreditation(facts.awarding().standing()));
        evidence.addAll(named(Origin.DOCUMENT, facts.source().qualityAssurance()));
        evidence.addAll(IssuerCondition.reference(facts.brought().accreditation()));
        if (facts.agreement() != null) {
            evidence.add(
                    Evidence.of(Origin.AGREEMENT, "agreement", facts.agreement().validFrom()));
        }
        evidence.addAll(named(Origin.TARGET, facts.target().qualityAssurance()));
        return answer(facts).with(evidence);
    }

    private static Answer answer(CaseFacts facts) {
        var isNamed = facts.source().qualityAssurance() != null;
        return switch (facts.awarding().standing()) {
            case Standing.InForce inForce -> Answer.met(isNamed ? "quality.in-force" : "quality.in-force-unnamed");
            case Standing.OutOfScope outOfScope -> Answer.notMet("quality.out-of-scope");
            case Standing.NotInForce notInForce -> Answer.notMet("quality.not-in-force");
            case Standing.NoneKnown none -> unknown(facts, isNamed);
        };
    }

    private static Answer unknown(CaseFacts facts, boolean isNamed) {
        if (facts.agreement() != null) {
            return Answer.met("quality.agreed");
        }
        return Answer.cannotSay(
                isNamed || facts.brought().accreditation() != null ? "quality.own-word" : "quality.unknown");
    }

    private static List<Evidence> named(Origin origin, @org.jspecify.annotations.Nullable QualityAssurance assurance) {
        return assurance == null
                ? List.of()
                : List.of(Evidence.of(
                        origin,
                        "assurance." + assurance.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
