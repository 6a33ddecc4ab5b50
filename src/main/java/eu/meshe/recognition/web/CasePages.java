package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.TakeUpCase;
import eu.meshe.recognition.precedents.web.CaseMemory;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A case: one sheet with everything on it, down to the decision. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases")
class CasePages {

    private final Applications applications;
    private final OpenCaseSheet sheets;
    private final TakeUpCase takeUp;
    private final DecideRecognition decide;
    private final DecisionFormOptions options;
    private final Wording wording;
    private final AssessmentViews assessments;
    private final CaseEvidence evidence;
    private final CaseMemory memory;

    CasePages(
            Applications applications,
            OpenCaseSheet sheets,
            TakeUpCase takeUp,
            DecideRecognition decide,
            DecisionFormOptions options,
            Wording wording,
            AssessmentViews assessments,
            CaseEvidence evidence,
            CaseMemory memory) {
        this.applications = applications;
        this.sheets = sheets;
        this.takeUp = takeUp;
        this.decide = decide;
        this.options = options;
        this.wording = wording;
        this.assessments = assessments;
        this.evidence = evidence;
        this.memory = memory;
    }

    @GetMapping("/{id}")
    String show(StaffMember officer, @PathVariable UUID id, Model model) {
        var sheet = sheets.open(officer, new ApplicationId(id));
        lay(officer, sheet, options.fresh(officer.institution()), model);
        return "recognition/case";
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(StaffMember officer, @PathVariable UUID id) {
        return CaseDocument.of(applications, officer, new ApplicationId(id));
    }

    @PostMapping("/{id}/take-up")
    String takeUp(StaffMember officer, @PathVariable UUID id, @RequestParam int version) {
        takeUp.takeUp(officer, new ApplicationId(id), version);
        return "redirect:/at/" + officer.institution().slug() + "/cases/" + id;
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(
            StaffMember officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute DecisionDraft draft,
            Model model) {
        try {
            decide.decide(officer, new ApplicationId(id), version, draft);
            return new ModelAndView("redirect:/at/" + officer.institution().slug() + "/cases?decided=" + id);
        } catch (InvalidInputException e) {
            lay(officer, sheets.open(officer, new ApplicationId(id)), draft, model);
            model.addAttribute("errors", memory.errors(e));
            return new ModelAndView("recognition/case", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void lay(StaffMember officer, CaseSheet sheet, DecisionDraft draft, Model model) {
        var application = sheet.application();
        Tones.addTo(model);
        model.addAttribute("at", officer.institution());
        model.addAttribute("sheet", sheet);
        model.addAttribute("memory", memory.on(officer, sheet));
        model.addAttribute("filed", application);
        model.addAttribute("line", CaseLine.of(application, options.today()));
        model.addAttribute("assessment", assessments.of(sheet, officer.institution()));
        model.addAttribute("checks", CheckRow.of(sheet, wording));
        model.addAttribute(
                "verdictThen", CheckRow.mark(application.verifiedThen().verdict()));
        model.addAttribute(
                "verdictNow",
                CheckRow.mark(
                        sheet.reportNow() == null
                                ? (sheet.verificationFails() ? "failed" : "undecided")
                                : sheet.reportNow().verdict().name()));
        evidence.show(application, model);
        model.addAttribute("draft", draft);
        model.addAttribute("decision", DecisionView.of(application));
        model.addAttribute("outcomes", options.outcomes(sheet.verificationFails()));
        model.addAttribute("elementOptions", options.elements());
        model.addAttribute("mayDecide", application.allows(Move.DECIDE) && !sheet.isOwn());
        model.addAttribute("mostCredits", options.mostCredits(sheet));
        model.addAttribute(
                "isMine",
                sheet.officer() != null
                        && sheet.officer().id().equals(officer.account().id()));
    }
}
