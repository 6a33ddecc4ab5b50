package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.EvaluationForm;
import eu.meshe.recognition.JudgeCondition;
import eu.meshe.recognition.JudgementDraft;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the pages on which an assessment is worked at. */
@Component
class AssessmentForms {

    private final AssessmentViews views;
    private final JudgeCondition judge;
    private final Say say;

    AssessmentForms(AssessmentViews views, JudgeCondition judge, Say say) {
        this.views = views;
        this.judge = judge;
        this.say = say;
    }

    String address(StaffMember officer, UUID id) {
        return "/at/" + officer.institution().slug() + "/cases/" + id;
    }

    private void lay(StaffMember officer, CaseSheet sheet, Model model) {
        model.addAttribute("at", officer.institution());
        model.addAttribute("filed", sheet.application());
        model.addAttribute("view", views.of(sheet, officer));
    }

    void layMapping(StaffMember officer, CaseSheet sheet, MappingFields fields, Model model) {
        lay(officer, sheet, model);
        model.addAttribute("fields", fields.lines());
        model.addAttribute("version", sheet.assessment().mapping().version());
        model.addAttribute("extents", extents());
    }

    private List<Option> extents() {
        return Arrays.stream(MappingLine.Extent.values())
                .map(extent -> Option.of(extent.slug(), say.key("assessment.extent." + extent.slug())))
                .toList();
    }

    /** What the form shows before anybody has typed: the last judgement, for her to change. */
    JudgementDraft draft(CaseSheet sheet, ConditionName name) {
        var judgement = sheet.assessment().of(name).judgement();
        return judgement == null
                ? new JudgementDraft(null, null)
                : new JudgementDraft(judgement.answer().slug(), judgement.reason());
    }

    void layCondition(StaffMember officer, CaseSheet sheet, ConditionName name, JudgementDraft draft, Model model) {
        lay(officer, sheet, model);
        var finding = sheet.assessment().of(name);
        var history = judge.history(officer, sheet.application().id(), name);
        model.addAttribute("row", views.row(finding));
        model.addAttribute("draft", draft);
        model.addAttribute("version", history.isEmpty() ? 0 : history.getFirst().version());
        model.addAttribute(
                "history",
                history.stream()
                        .map(it -> views.judgement(it, finding.answer().kind()))
                        .toList());
        model.addAttribute(
                "answers",
                Arrays.stream(Answer.Kind.values())
                        .map(kind -> Option.of(kind.slug(), views.answer(kind)))
                        .toList());
    }

    void layEvaluation(StaffMember officer, CaseSheet sheet, EvaluationForm form, Model model) {
        lay(officer, sheet, model);
        model.addAttribute("rows", form.rows().stream().map(this::evaluation).toList());
    }

    /**
     * One criterion of the evaluators' form.
     *
     * @param grade its grade in words; empty for a criterion that is not graded
     */
    record EvaluationRow(String title, String grade, AssessmentView.Row row, List<AssessmentView.Facts> facts) {}

    private EvaluationRow evaluation(EvaluationForm.Row it) {
        return new EvaluationRow(
                say.key("assessment.criterion." + it.criterion().slug()),
                it.grade() == null
                        ? ""
                        : say.key("assessment.grade." + it.grade().slug()),
                views.row(it.finding()),
                views.facts(it.facts()));
    }
}
