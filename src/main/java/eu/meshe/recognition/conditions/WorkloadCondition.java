package eu.meshe.recognition.conditions;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.conditions.Evidence.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Is there at least as much work in it? By ECTS credits where both sides state them, else by hours. Credits against hours is compared only
 * where the 25 to 30 hours a credit stands for leave no doubt; credits that do not fit the hours beside them, and credits that stand inside
 * other credits, are never accepted in silence (ECTS Users' Guide 2015).
 */
final class WorkloadCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.WORKLOAD;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var evidence = new ArrayList<Evidence>();
        evidence.addAll(evidence(Origin.DOCUMENT, facts.source()));
        facts.nested().forEach(place -> evidence.add(Evidence.of(Origin.DOCUMENT, "nested-credits", place)));
        evidence.addAll(evidence(Origin.TARGET, facts.target()));
        return answer(facts).with(evidence);
    }

    private static Answer answer(CaseFacts facts) {
        var compared = compare(facts.source(), facts.target());
        if (compared.kind() != Answer.Kind.MET) {
            return compared;
        }
        if (!facts.nested().isEmpty()) {
            return Answer.cannotSay("workload.nested");
        }
        return isOdd(facts.source()) ? odd(facts.source()) : compared;
    }

    private static Answer compare(Achievement from, Achievement to) {
        if (from.credits() != null && to.credits() != null) {
            return from.credits().compareTo(to.credits()) >= 0
                    ? Answer.met("workload.credits-enough", from.credits(), to.credits())
                    : Answer.notMet("workload.credits-less", from.credits(), to.credits());
        }
        return byHours(from, to);
    }

    private static Answer byHours(Achievement from, Achievement to) {
        if (isSilent(from) || isSilent(to)) {
            return Answer.cannotSay(isSilent(from) ? "workload.source-silent" : "workload.target-silent");
        }
        if (fewestHours(from) >= mostHours(to)) {
            return Answer.met("workload.hours-enough", fewestHours(from), mostHours(to));
        }
        return mostHours(from) < fewestHours(to)
                ? Answer.notMet("workload.hours-less", mostHours(from), fewestHours(to))
                : Answer.cannotSay("workload.hours-near");
    }

    private static Answer odd(Achievement it) {
        return Answer.cannotSay("workload.odd", String.valueOf(it.credits()), hoursACredit(it));
    }

    /** Whether credits and hours are both stated and do not fit each other. */
    static boolean isOdd(Achievement it) {
        return it.credits() != null && it.workload() != null && !it.credits().agreesWith(it.workload());
    }

    /** Hours for one credit, rounded to the nearest whole one. */
    private static long hoursACredit(Achievement it) {
        Credits credits = it.credits();
        return credits == null || it.workload() == null
                ? 0
                : Math.round(it.workload().hours() / credits.points().doubleValue());
    }

    private static boolean isSilent(Achievement achievement) {
        return achievement.workload() == null && achievement.credits() == null;
    }

    private static int fewestHours(Achievement achievement) {
        if (achievement.workload() != null) {
            return achievement.workload().hours();
        }
        return achievement.credits() == null ? 0 : achievement.credits().fewestHours();
    }

    private static int mostHours(Achievement achievement) {
        if (achievement.workload() != null) {
            return achievement.workload().hours();
        }
        return achievement.credits() == null ? 0 : achievement.credits().mostHours();
    }

    private static List<Evidence> evidence(Origin origin, Achievement it) {
        var found = new ArrayList<Evidence>();
        if (it.credits() != null) {
            found.add(Evidence.of(
                    origin,
                    "credits",
                    it.credits(),
                    it.credits().fewestHours(),
                    it.credits().mostHours()));
        }
        if (it.workload() != null) {
            found.add(Evidence.of(origin, "hours", it.workload().hours()));
        }
        if (isOdd(it)) {
            found.add(Evidence.of(origin, "odd", hoursACredit(it)));
        }
        return found;
    }
}
