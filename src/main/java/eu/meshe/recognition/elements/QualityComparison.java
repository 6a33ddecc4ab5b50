package eu.meshe.recognition.elements;

import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;

/** Asks whether the source's awarding institution was accredited for it. What a document says of its own quality is not proof. */
final class QualityComparison implements ElementComparison {

    @Override
    public Comparison compare(Side source, Side target) {
        return switch (source.assurance()) {
            case IN_FORCE -> Comparison.of(Element.QUALITY, Finding.SAME, "quality.in-force");
            case OUT_OF_SCOPE -> Comparison.of(Element.QUALITY, Finding.LOWER, "quality.out-of-scope");
            case NOT_IN_FORCE -> Comparison.of(Element.QUALITY, Finding.LOWER, "quality.not-in-force");
            case UNKNOWN -> Comparison.of(Element.QUALITY, Finding.CANNOT_SAY, "quality.unknown");
        };
    }
}
