package eu.meshe.recognition.elements;

import eu.meshe.learning.Achievement;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;

/**
 * Compares the workload: by ECTS credits where both sides state them, else by hours. Credits against hours is compared only where the
 * 25 to 30 hours a credit stands for leave no doubt.
 */
final class WorkloadComparison implements ElementComparison {

    @Override
    public Comparison compare(Side source, Side target) {
        var from = source.achievement();
        var to = target.achievement();
        if (from.credits() != null && to.credits() != null) {
            return from.credits().compareTo(to.credits()) >= 0
                    ? of(Finding.SAME, "workload.credits-enough", from.credits(), to.credits())
                    : of(Finding.LOWER, "workload.credits-less", from.credits(), to.credits());
        }
        return byHours(from, to);
    }

    private static Comparison byHours(Achievement from, Achievement to) {
        if (isSilent(from) || isSilent(to)) {
            return of(Finding.CANNOT_SAY, isSilent(from) ? "workload.source-silent" : "workload.target-silent");
        }
        if (fewestHours(from) >= mostHours(to)) {
            return of(Finding.SAME, "workload.hours-enough", fewestHours(from), mostHours(to));
        }
        return mostHours(from) < fewestHours(to)
                ? of(Finding.LOWER, "workload.hours-less", mostHours(from), fewestHours(to))
                : of(Finding.CANNOT_SAY, "workload.hours-near");
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

    private static Comparison of(Finding finding, String key, Object... arguments) {
        return Comparison.of(Element.WORKLOAD, finding, key, arguments);
    }
}
