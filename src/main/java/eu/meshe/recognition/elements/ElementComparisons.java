package eu.meshe.recognition.elements;

import java.util.List;

/** The five comparisons, in the order in which they are shown. */
public final class ElementComparisons {

    private static final List<ElementComparison> IN_ORDER = List.of(
            new LevelComparison(),
            new WorkloadComparison(),
            new QualityComparison(),
            new ProfileComparison(),
            new OutcomesComparison());

    private ElementComparisons() {}

    public static List<Comparison> compare(Side source, Side target) {
        return IN_ORDER.stream().map(each -> each.compare(source, target)).toList();
    }
}
