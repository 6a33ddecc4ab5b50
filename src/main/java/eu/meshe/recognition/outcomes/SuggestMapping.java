package eu.meshe.recognition.outcomes;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.platform.Message;
import eu.meshe.recognition.outcomes.Likeness.Prepared;
import eu.meshe.recognition.outcomes.MappingLine.Extent;
import eu.meshe.recognition.outcomes.MappingLine.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests which of the target's outcomes are covered by which of the source's, for a person to correct. It looks at words, not at what is meant. */
public final class SuggestMapping {

    /** Outcomes of each side that are compared; what comes after them is for a person to read. */
    static final int MOST_COMPARED = 60;

    /** Source outcomes that are suggested for one of the target's. */
    private static final int MOST_LINES = 3;

    private SuggestMapping() {}

    private record Candidate(int source, Likeness likeness) {}

    /** One line for each of the target's outcomes. */
    public static OutcomeMapping between(List<LearningOutcome> source, List<LearningOutcome> target) {
        var from = Likeness.prepare(source, MOST_COMPARED);
        var to = Likeness.prepare(target, MOST_COMPARED);
        var lines = new ArrayList<MappingLine>();
        for (var place = 0; place < target.size(); place++) {
            lines.add(place < to.size() ? line(place, to.get(place), from) : uncovered(place));
        }
        return new OutcomeMapping(lines, 0, null);
    }

    private static MappingLine line(int place, Prepared wanted, List<Prepared> from) {
        var candidates = candidates(wanted, from);
        if (candidates.isEmpty()) {
            return inOtherLanguages(place, wanted, from);
        }
        var best = candidates.getFirst();
        var extent = best.likeness().score() >= Likeness.FULLY ? Extent.FULLY : Extent.PARTLY;
        var sources = extent == Extent.FULLY
                ? List.of(best.source())
                : candidates.stream().map(Candidate::source).toList();
        return new MappingLine(
                place, sources, extent, Origin.SUGGESTED, null, best.likeness().reason());
    }

    /** Those that are near enough, the nearest first; of two as near, the earlier. */
    private static List<Candidate> candidates(Prepared wanted, List<Prepared> from) {
        var found = new ArrayList<Candidate>();
        for (var place = 0; place < from.size(); place++) {
            var likeness = Likeness.between(wanted, from.get(place));
            if (likeness.score() >= Likeness.PARTLY) {
                found.add(new Candidate(place, likeness));
            }
        }
        found.sort(Comparator.comparingDouble((Candidate it) -> it.likeness().score())
                .reversed()
                .thenComparing(Candidate::source));
        return List.copyOf(found.subList(0, Math.min(MOST_LINES, found.size())));
    }

    /** Words of different languages are not compared: that nothing was found says nothing then. */
    private static MappingLine inOtherLanguages(int place, Prepared wanted, List<Prepared> from) {
        var apart = from.stream()
                .filter(each -> !Likeness.canBeCompared(wanted, each))
                .flatMap(each -> each.byLanguage().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return apart.isEmpty()
                ? uncovered(place)
                : nothing(
                        place,
                        Message.of(
                                MappingLine.OTHER_LANGUAGES,
                                String.join(", ", apart),
                                String.join(
                                        ", ", new TreeSet<>(wanted.byLanguage().keySet()))));
    }

    private static MappingLine uncovered(int place) {
        return nothing(place, null);
    }

    private static MappingLine nothing(int place, @Nullable Message because) {
        return new MappingLine(place, List.of(), Extent.NOT, Origin.SUGGESTED, null, because);
    }
}
