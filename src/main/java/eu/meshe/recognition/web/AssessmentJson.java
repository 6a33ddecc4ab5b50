package eu.meshe.recognition.web;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.recognition.Assessment;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.EvaluationForm;
import eu.meshe.recognition.conditions.Evidence;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as an institution's programs see it.
 *
 * @param open whether it can still be worked at
 */
record AssessmentJson(boolean open, List<ConditionJson> conditions, MappingJson mapping) {

    static AssessmentJson of(CaseSheet sheet, Wording wording) {
        var assessment = sheet.assessment();
        return new AssessmentJson(
                assessment.isOpen(),
                assessment.findings().stream()
                        .map(it -> ConditionJson.of(it, wording))
                        .toList(),
                MappingJson.of(sheet, assessment.mapping(), wording));
    }

    /**
     * One condition.
     *
     * @param element the one of the five elements that it belongs to, or {@code null}
     * @param answer met, not-met, cannot-say: the program's
     * @param judgement what a person says of it, or {@code null}
     */
    record ConditionJson(
            String condition,
            @Nullable String element,
            String answer,
            String message,
            List<EvidenceJson> evidence,
            @Nullable JudgementJson judgement) {

        static ConditionJson of(Assessment.Finding it, Wording wording) {
            var element = it.condition().element();
            var judgement = it.judgement();
            return new ConditionJson(
                    it.condition().slug(),
                    element == null ? null : element.slug(),
                    it.answer().kind().slug(),
                    wording.sentence(it.answer().message()),
                    it.answer().evidence().stream()
                            .map(fact -> EvidenceJson.of(fact, wording))
                            .toList(),
                    judgement == null
                            ? null
                            : new JudgementJson(
                                    judgement.version(),
                                    judgement.answer().slug(),
                                    judgement.reason(),
                                    judgement.by(),
                                    judgement.at().toString()));
        }
    }

    /**
     * @param origin document, check, register, table, applicant, another-case, agreement, target, rule, person
     * @param words the words of its origin, or {@code null}
     */
    record EvidenceJson(
            String origin, String fact, @Nullable String words) {

        static EvidenceJson of(Evidence it, Wording wording) {
            return new EvidenceJson(
                    it.origin().slug(),
                    wording.sentence(it.fact()),
                    it.words() == null ? null : wording.text(it.words()));
        }
    }

    record JudgementJson(int version, String answer, String reason, String by, String at) {}

    /**
     * The lines between the outcomes.
     *
     * @param version 0 for what is only suggested
     * @param savedBy the person whose correction it is, or {@code null}
     * @param source the source's outcomes; they are numbered from 1
     */
    record MappingJson(
            int version,
            @Nullable String savedBy,
            @Nullable String savedAt,
            int fully,
            int partly,
            int not,
            int notCompared,
            List<String> source,
            List<LineJson> lines) {

        static MappingJson of(CaseSheet sheet, OutcomeMapping it, Wording wording) {
            var by = it.savedBy();
            var target = sheet.application().target().achievement().outcomes();
            return new MappingJson(
                    it.version(),
                    by == null ? null : by.name(),
                    by == null ? null : by.at().toString(),
                    it.coverage().fully(),
                    it.coverage().partly(),
                    it.coverage().not(),
                    it.coverage().notCompared(),
                    wording.outcomes(sheet.application().source().achievement()),
                    it.lines().stream()
                            .map(line -> LineJson.of(
                                    line, it.listNotCompared().contains(line), target.get(line.target()), wording))
                            .toList());
        }
    }

    /**
     * One of the target's outcomes.
     *
     * @param extent fully, partly, not; not-compared where what is brought is in other languages
     * @param sources numbers of the source's outcomes, from 1
     * @param origin suggested, person
     * @param because why it is suggested or not compared, or {@code null}
     */
    record LineJson(
            String target,
            String extent,
            List<Integer> sources,
            String origin,
            @Nullable String note,
            @Nullable String because) {

        static LineJson of(MappingLine it, boolean notCompared, LearningOutcome target, Wording wording) {
            return new LineJson(
                    wording.text(target.title()),
                    notCompared ? "not-compared" : it.extent().slug(),
                    it.sources().stream().map(place -> place + 1).toList(),
                    it.origin().slug(),
                    it.note(),
                    it.because() == null ? null : wording.sentence(it.because()));
        }
    }

    /** The evaluators' form: seven criteria. */
    record Evaluation(List<CriterionJson> criteria) {

        static Evaluation of(EvaluationForm form, Wording wording) {
            return new Evaluation(form.rows().stream()
                    .map(row -> CriterionJson.of(row, wording))
                    .toList());
        }
    }

    /**
     * @param criterion quality, verification, level, outcomes, workload, testing, identification
     * @param grade for quality strong, substantial, weak or none; for verification secure, some, limited or none; else {@code null}
     * @param condition the condition that it is a view of
     */
    record CriterionJson(String criterion, @Nullable String grade, ConditionJson condition, List<EvidenceJson> facts) {

        static CriterionJson of(EvaluationForm.Row it, Wording wording) {
            return new CriterionJson(
                    it.criterion().slug(),
                    it.grade() == null ? null : it.grade().slug(),
                    ConditionJson.of(it.finding(), wording),
                    it.facts().stream()
                            .map(fact -> EvidenceJson.of(fact, wording))
                            .toList());
        }
    }
}
