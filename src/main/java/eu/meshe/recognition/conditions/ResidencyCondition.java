package eu.meshe.recognition.conditions;

import eu.meshe.learning.Credits;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.rules.RecognitionRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Would enough remain to be done here? By two rules of the deciding institution: how many credits from elsewhere one person may have in all,
 * and how much of the target may come from recognition. A limit that is passed is no reason to refuse: fewer credits can count.
 */
final class ResidencyCondition implements Condition {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public ConditionName name() {
        return ConditionName.RESIDENCY;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        return answer(facts).with(evidence(facts));
    }

    private static Answer answer(CaseFacts facts) {
        if (isUnlimited(facts.rules())) {
            return Answer.met("residency.no-limit");
        }
        var would = wouldCount(facts);
        if (would == null) {
            return Answer.cannotSay("residency.credits-unstated");
        }
        var left = left(facts);
        if (left != null && would.compareTo(left) > 0) {
            return Answer.notMet("residency.too-many", text(would), text(left));
        }
        return ofShare(facts, would);
    }

    private static boolean isUnlimited(RecognitionRules rules) {
        return rules.mostRecognisedCredits() == null && rules.residencyShare() == null;
    }

    private static Answer ofShare(CaseFacts facts, BigDecimal would) {
        var share = facts.rules().residencyShare();
        if (share == null) {
            return Answer.met("residency.within");
        }
        var target = facts.target().credits();
        if (target == null) {
            return Answer.cannotSay("residency.target-silent", share);
        }
        var most = mostOfTarget(target, share);
        return would.compareTo(most) > 0
                ? Answer.notMet("residency.share", text(would), text(most), share)
                : Answer.met("residency.within");
    }

    /** The most that would count if all is recognised: neither more than the source has nor more than the target has. */
    private static @Nullable BigDecimal wouldCount(CaseFacts facts) {
        var from = facts.source().credits();
        var to = facts.target().credits();
        if (from == null || to == null) {
            return from == null ? null : from.points();
        }
        return from.points().min(to.points());
    }

    /** What may still be recognised for this person, 0 and more; {@code null} where there is no limit. */
    private static @Nullable BigDecimal left(CaseFacts facts) {
        var most = facts.rules().mostRecognisedCredits();
        return most == null
                ? null
                : most.points().subtract(facts.counted().recognisedHere()).max(BigDecimal.ZERO);
    }

    private static BigDecimal mostOfTarget(Credits target, int share) {
        return target.points().multiply(BigDecimal.valueOf(share)).divide(HUNDRED, 2, RoundingMode.DOWN);
    }

    private static List<Evidence> evidence(CaseFacts facts) {
        var found = new ArrayList<Evidence>();
        var rules = facts.rules();
        var here = facts.counted().recognisedHere();
        found.add(
                here.signum() == 0
                        ? Evidence.of(Origin.ANOTHER_CASE, "nothing-recognised-here")
                        : Evidence.of(Origin.ANOTHER_CASE, "recognised-here", text(here)));
        if (rules.mostRecognisedCredits() != null) {
            found.add(Evidence.of(Origin.RULE, "most-credits", rules.mostRecognisedCredits()));
        }
        if (rules.residencyShare() != null) {
            found.add(Evidence.of(Origin.RULE, "residency-share", rules.residencyShare()));
        }
        if (isUnlimited(rules)) {
            found.add(Evidence.of(Origin.RULE, "no-residency-limit"));
        }
        return found;
    }

    private static String text(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
