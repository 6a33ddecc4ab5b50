package eu.meshe.recognition.elements;

import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;

/** Compares the EQF levels. National levels without an EQF level are for a person to read. */
final class LevelComparison implements ElementComparison {

    @Override
    public Comparison compare(Side source, Side target) {
        var from = source.achievement().level();
        var to = target.achievement().level();
        if (from == null || to == null) {
            return Comparison.of(
                    Element.LEVEL, Finding.CANNOT_SAY, from == null ? "level.source-silent" : "level.target-silent");
        }
        var order = from.compareTo(to);
        if (order == 0) {
            return Comparison.of(Element.LEVEL, Finding.SAME, "level.same", from);
        }
        return order > 0
                ? Comparison.of(Element.LEVEL, Finding.SAME, "level.higher", from, to)
                : Comparison.of(Element.LEVEL, Finding.LOWER, "level.lower", from, to);
    }
}
