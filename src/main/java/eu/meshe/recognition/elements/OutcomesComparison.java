package eu.meshe.recognition.elements;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.platform.Message;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;
import eu.meshe.recognition.elements.Comparison.Pair;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for each of the target's outcomes among the source's: the same ESCO skill, or much the same words in any language both have.
 *
 * <p>It answers "same" only where all are found. It never answers "lower": that words are missing does not show that ability is.
 */
final class OutcomesComparison implements ElementComparison {

    @Override
    public Comparison compare(Side source, Side target) {
        var from = source.achievement().outcomes();
        var to = target.achievement().outcomes();
        if (from.isEmpty() || to.isEmpty()) {
            return Comparison.of(
                    Element.OUTCOMES,
                    Finding.CANNOT_SAY,
                    from.isEmpty() ? "outcomes.source-silent" : "outcomes.target-silent");
        }
        var pairs = pairs(from, to);
        var found = pairs.stream().filter(pair -> pair.source() >= 0).count();
        return found == to.size()
                ? answer(Finding.SAME, "outcomes.all", pairs, found, to.size())
                : answer(Finding.CANNOT_SAY, found == 0 ? "outcomes.none" : "outcomes.some", pairs, found, to.size());
    }

    private static Comparison answer(Finding finding, String key, List<Pair> pairs, long found, int all) {
        return new Comparison(Element.OUTCOMES, finding, Message.of("recognition.compare." + key, found, all), pairs);
    }

    private static List<Pair> pairs(List<LearningOutcome> from, List<LearningOutcome> to) {
        var pairs = new ArrayList<Pair>();
        for (var place = 0; place < to.size(); place++) {
            pairs.add(new Pair(place, nearest(from, to.get(place))));
        }
        return pairs;
    }

    /** The place of the nearest source outcome that is near enough, or -1. */
    private static int nearest(List<LearningOutcome> from, LearningOutcome wanted) {
        var best = -1;
        var most = OutcomeLikeness.ENOUGH;
        for (var place = 0; place < from.size(); place++) {
            var likeness = OutcomeLikeness.between(from.get(place), wanted);
            if (likeness > most || (best < 0 && likeness >= most)) {
                best = place;
                most = likeness;
            }
        }
        return best;
    }
}
