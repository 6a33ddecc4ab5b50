package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.EvaluationForm;
import eu.meshe.recognition.JudgeCondition;
import eu.meshe.recognition.JudgementDraft;
import eu.meshe.recognition.MapOutcomes;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.web.FormErrors;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The officer's work on an assessment: she judges a condition, draws the lines between outcomes, looks at it as evaluators do. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases/{id}")
class AssessmentPages {

    private final OpenCaseSheet sheets;
    private final MapOutcomes map;
    private final JudgeCondition judge;
    private final AssessmentForms forms;

    AssessmentPages(OpenCaseSheet sheets, MapOutcomes map, JudgeCondition judge, AssessmentForms forms) {
        this.sheets = sheets;
        this.map = map;
        this.judge = judge;
        this.forms = forms;
    }

    @GetMapping("/mapping")
    String mapping(StaffMember officer, @PathVariable UUID id, Model model) {
        var sheet = open(officer, id);
        forms.layMapping(officer, sheet, MappingFields.of(sheet.assessment().mapping()), model);
        return "recognition/mapping";
    }

    @PostMapping("/mapping")
    ModelAndView saveMapping(
            StaffMember officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        var fields = MappingFields.read(typed);
        try {
            map.save(officer, new ApplicationId(id), version, fields.draft());
            return new ModelAndView("redirect:" + forms.address(officer, id) + "#outcomes-lines");
        } catch (InvalidInputException wrong) {
            model.addAttribute("errors", FormErrors.of(wrong));
            return mappingAgain(officer, id, version, fields, model, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            model.addAttribute("meanwhile", true);
            return mappingAgain(officer, id, null, fields, model, HttpStatus.CONFLICT);
        }
    }

    /** @param version that the form goes on with; {@code null} for the latest */
    private ModelAndView mappingAgain(
            StaffMember officer,
            UUID id,
            @org.jspecify.annotations.Nullable Integer version,
            MappingFields fields,
            Model model,
            HttpStatus status) {
        var sheet = open(officer, id);
        forms.layMapping(officer, sheet, fields.fitting(sheet.assessment().mapping()), model);
        if (version != null) {
            model.addAttribute("version", version);
        }
        return new ModelAndView("recognition/mapping", model.asMap(), status);
    }

    @GetMapping("/conditions/{condition}")
    String condition(StaffMember officer, @PathVariable UUID id, @PathVariable String condition, Model model) {
        var sheet = open(officer, id);
        var name = name(condition);
        forms.layCondition(officer, sheet, name, forms.draft(sheet, name), model);
        return "recognition/condition";
    }

    @PostMapping("/conditions/{condition}")
    ModelAndView saveJudgement(
            StaffMember officer,
            @PathVariable UUID id,
            @PathVariable String condition,
            @RequestParam int version,
            @ModelAttribute JudgementDraft draft,
            Model model) {
        var name = name(condition);
        try {
            judge.judge(officer, new ApplicationId(id), name, version, draft);
            return new ModelAndView("redirect:" + forms.address(officer, id) + "#condition-" + name.slug());
        } catch (InvalidInputException wrong) {
            model.addAttribute("errors", FormErrors.of(wrong));
            forms.layCondition(officer, open(officer, id), name, draft, model);
            model.addAttribute("version", version);
            return new ModelAndView("recognition/condition", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleVersionException stale) {
            model.addAttribute("meanwhile", true);
            forms.layCondition(officer, open(officer, id), name, draft, model);
            return new ModelAndView("recognition/condition", model.asMap(), HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/evaluation")
    String evaluation(StaffMember officer, @PathVariable UUID id, Model model) {
        var sheet = open(officer, id);
        forms.layEvaluation(officer, sheet, EvaluationForm.of(sheet), model);
        return "recognition/evaluation";
    }

    private CaseSheet open(StaffMember officer, UUID id) {
        return sheets.open(officer, new ApplicationId(id));
    }

    private static ConditionName name(String slug) {
        return ConditionName.findBySlug(slug).orElseThrow(() -> new NotFoundException("condition"));
    }
}
