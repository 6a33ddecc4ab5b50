package eu.meshe.recognition.web;

import eu.meshe.platform.Message;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison;
import eu.meshe.recognition.elements.Side;
import eu.meshe.web.Mark;
import java.util.List;
import java.util.Locale;

/**
 * One of the five elements on the sheet.
 *
 * @param key of the finding's words
 * @param note the finding in a sentence
 * @param pairs for the outcomes: the target's outcomes, each with the nearest of the source's or an empty text
 */
public record ElementRow(
        Element element,
        String key,
        Mark mark,
        Message note,
        List<String> source,
        List<String> target,
        List<Pair> pairs) {

    /** A target outcome beside the source outcome nearest to it. */
    public record Pair(String target, String source) {}

    static List<ElementRow> of(CaseSheet sheet, Wording wording) {
        return sheet.comparisons().stream()
                .map(comparison -> of(comparison, sheet, wording))
                .toList();
    }

    private static ElementRow of(Comparison comparison, CaseSheet sheet, Wording wording) {
        var source = lines(comparison.element(), sheet.source(), wording);
        var target = lines(comparison.element(), sheet.target(), wording);
        return new ElementRow(
                comparison.element(),
                "recognition.finding."
                        + comparison.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                mark(comparison.finding()),
                comparison.message(),
                source,
                target,
                comparison.pairs().stream()
                        .map(pair ->
                                new Pair(target.get(pair.target()), pair.source() < 0 ? "" : source.get(pair.source())))
                        .toList());
    }

    private static List<String> lines(Element element, Side side, Wording wording) {
        return switch (element) {
            case LEVEL -> wording.level(side.achievement());
            case WORKLOAD -> wording.workload(side.achievement());
            case QUALITY -> wording.quality(side);
            case PROFILE -> wording.profile(side.achievement());
            case OUTCOMES -> wording.outcomes(side.achievement());
        };
    }

    private static Mark mark(Comparison.Finding finding) {
        return switch (finding) {
            case SAME -> Mark.SAME;
            case LOWER -> Mark.DIFFERENT;
            case CANNOT_SAY -> Mark.UNDECIDED;
        };
    }
}
