package eu.meshe.catalogue.web;

import eu.meshe.catalogue.AnnexElement;
import eu.meshe.catalogue.DescriptionCheck;
import eu.meshe.web.Say;
import java.util.List;

/**
 * How a description stands against Annex I.
 *
 * @param complete whether it can be published; where an element is flagged, with a reason
 */
record CheckJson(boolean complete, List<ElementJson> elements, List<ProblemJson> problems) {

    /** One element of Annex I. */
    record ElementJson(AnnexElement element, AnnexElement.Kind kind, DescriptionCheck.Result result, String message) {}

    /** One wrong value. */
    record ProblemJson(String field, String message) {}

    static CheckJson of(DescriptionCheck check, Say say) {
        return new CheckJson(
                check.isComplete(),
                check.findings().stream()
                        .map(it -> new ElementJson(
                                it.element(), it.element().kind(), it.result(), say.message(it.message())))
                        .toList(),
                check.problems().stream()
                        .map(it -> new ProblemJson(it.field(), say.message(it.message())))
                        .toList());
    }
}
