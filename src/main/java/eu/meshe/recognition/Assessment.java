package eu.meshe.recognition;

import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.conditions.Judgement;
import eu.meshe.recognition.elements.Comparison;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What assessing a case found: an answer to each condition, and which outcomes are covered. Facts to start from, never the decision.
 *
 * @param findings one for each condition, in their order
 * @param isOpen whether there is still something to decide, and so to assess
 */
public record Assessment(List<Finding> findings, OutcomeMapping mapping, boolean isOpen) {

    /**
     * One condition: what the program answers, and beside it what a person says.
     *
     * @param judgement the latest; {@code null} where nobody has said anything
     */
    public record Finding(
            ConditionName condition,
            Answer answer,
            @Nullable Judgement judgement) {

        /** The person's answer where there is one, else the program's. */
        public Answer.Kind said() {
            return judgement == null ? answer.kind() : judgement.answer();
        }
    }

    public Assessment {
        findings = List.copyOf(findings);
    }

    public Finding of(ConditionName condition) {
        return findings.stream()
                .filter(finding -> finding.condition() == condition)
                .findFirst()
                .orElseThrow();
    }

    /** How many conditions have that answer, a person's before the program's. */
    public int count(Answer.Kind kind) {
        return (int) findings.stream().filter(finding -> finding.said() == kind).count();
    }

    /** The same as a comparison of the five elements, in their order. */
    public List<Comparison> comparisons() {
        return Arrays.stream(Element.values())
                .map(element ->
                        Comparison.of(element, of(ConditionName.of(element)).answer(), mapping))
                .toList();
    }
}
