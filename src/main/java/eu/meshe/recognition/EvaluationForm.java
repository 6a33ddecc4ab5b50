package eu.meshe.recognition;

import eu.meshe.recognition.Assessment.Finding;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.conditions.Evidence;
import eu.meshe.verification.CheckResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The same conditions as evaluators of short courses look at them: seven criteria, the first two of them graded (Nuffic, "Micro-evaluator").
 * A view of the assessment, with nothing of its own.
 *
 * @param rows one for each criterion, in their order
 */
public record EvaluationForm(List<Row> rows) {

    /** The criteria. */
    public enum Criterion {
        QUALITY(ConditionName.QUALITY),
        VERIFICATION(ConditionName.GENUINE),
        LEVEL(ConditionName.LEVEL),
        OUTCOMES(ConditionName.OUTCOMES),
        WORKLOAD(ConditionName.WORKLOAD),
        TESTING(ConditionName.ASSESSMENT),
        IDENTIFICATION(ConditionName.ASSESSMENT);

        private final ConditionName condition;

        Criterion(ConditionName condition) {
            this.condition = condition;
        }

        /** The condition that it is a view of. */
        public ConditionName condition() {
            return condition;
        }

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How good the quality assurance is, and how sure the verification. */
    public enum Grade {
        STRONG,
        SUBSTANTIAL,
        WEAK,
        NO_QUALITY,
        SECURE,
        SOME,
        LIMITED,
        NO_VERIFICATION;

        /** The word that the form uses: {@code none} for both of the worst. */
        public String slug() {
            return name().startsWith("NO_") ? "none" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One criterion.
     *
     * @param grade {@code null} for the criteria that are not graded
     * @param facts what the credential says or the checks show of it; empty where there is nothing
     */
    public record Row(Criterion criterion, @Nullable Grade grade, Finding finding, List<Evidence> facts) {
        public Row {
            facts = List.copyOf(facts);
        }
    }

    public EvaluationForm {
        rows = List.copyOf(rows);
    }

    public static EvaluationForm of(CaseSheet sheet) {
        return new EvaluationForm(Arrays.stream(Criterion.values())
                .map(criterion -> row(criterion, sheet))
                .toList());
    }

    private static Row row(Criterion criterion, CaseSheet sheet) {
        var finding = sheet.assessment().of(criterion.condition());
        var facts = finding.answer().evidence().stream()
                .filter(fact -> !fact.origin().isOurs())
                .filter(fact -> isOf(criterion, fact))
                .toList();
        return new Row(criterion, grade(criterion, finding, sheet), finding, facts);
    }

    /** Testing and identification are two views of one condition. */
    private static boolean isOf(Criterion criterion, Evidence fact) {
        var isOfIdentity = fact.fact().key().startsWith("assessment.fact.identity.");
        return switch (criterion) {
            case TESTING -> !isOfIdentity;
            case IDENTIFICATION -> isOfIdentity;
            case QUALITY, VERIFICATION, LEVEL, OUTCOMES, WORKLOAD -> true;
        };
    }

    private static @Nullable Grade grade(Criterion criterion, Finding finding, CaseSheet sheet) {
        return switch (criterion) {
            case QUALITY -> quality(finding.answer(), sheet.application().source());
            case VERIFICATION -> verification(finding.answer(), sheet);
            case LEVEL, OUTCOMES, WORKLOAD, TESTING, IDENTIFICATION -> null;
        };
    }

    private static Grade quality(Answer answer, Source source) {
        var isNamed = source.achievement().qualityAssurance() != null;
        if (answer instanceof Answer.Met) {
            return isNamed ? Grade.STRONG : Grade.SUBSTANTIAL;
        }
        return isNamed || source.accreditation() != null ? Grade.WEAK : Grade.NO_QUALITY;
    }

    private static Grade verification(Answer answer, CaseSheet sheet) {
        var report = sheet.reportNow();
        if (answer instanceof Answer.NotMet || report == null) {
            return Grade.NO_VERIFICATION;
        }
        if (answer instanceof Answer.Met) {
            return Grade.SECURE;
        }
        return report.findCheck("signature")
                        .filter(check -> check.outcome() == CheckResult.Outcome.PASSED)
                        .isPresent()
                ? Grade.SOME
                : Grade.LIMITED;
    }
}
