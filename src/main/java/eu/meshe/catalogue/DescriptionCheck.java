package eu.meshe.catalogue;

import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Message;
import java.util.List;

/**
 * How a description stands against Annex I: each element with its finding, and the values that cannot be what they say.
 *
 * @param findings one for each {@link AnnexElement}, in their order
 * @param problems wrong values, by field
 */
public record DescriptionCheck(List<Finding> findings, List<FieldProblem> problems) {

    /** What was found of one element. */
    public enum Result {
        GIVEN,
        /** Given, and out of the ordinary: publishing it needs a reason. */
        FLAGGED,
        MISSING,
        /** Said when it is awarded, not here. */
        WITH_THE_AWARD
    }

    /** One element's finding, with a sentence that says what is there, what is missing, or why it is flagged. */
    public record Finding(AnnexElement element, Result result, Message message) {

        boolean preventsPublishing() {
            return result == Result.MISSING && element.kind() == AnnexElement.Kind.MANDATORY;
        }
    }

    public DescriptionCheck {
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /** Mandatory elements that are missing. */
    public List<Finding> missing() {
        return findings.stream().filter(Finding::preventsPublishing).toList();
    }

    public List<Finding> flagged() {
        return findings.stream()
                .filter(finding -> finding.result() == Result.FLAGGED)
                .toList();
    }

    /** Whether it can be published, with a reason where something is flagged. */
    public boolean isComplete() {
        return missing().isEmpty() && problems.isEmpty();
    }
}
