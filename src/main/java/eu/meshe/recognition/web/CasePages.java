package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.CaseSeen;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.TakeUpCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/at/{institution}/cases/{id}")
class CasePages {

    private final Applications applications;
    private final TakeUpCase takeUp;
    private final DecideRecognition decide;
    private final LayCase lay;
    private final MakeMove moves;

    CasePages(Applications applications, TakeUpCase takeUp, DecideRecognition decide, LayCase lay, MakeMove moves) {
        this.applications = applications;
        this.takeUp = takeUp;
        this.decide = decide;
        this.lay = lay;
        this.moves = moves;
    }

    /**
     * @param panel the slug of the form that is to be open
     * @param done the slug of what was just done here
     * @param decided a case that was decided just before
     */
    @GetMapping
    String show(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam(name = "do", required = false) @Nullable String panel,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable UUID decided,
            Model model) {
        lay.lay(officer, new ApplicationId(id), asked, panel, CaseTyped.nothing(), null, model);
        model.addAttribute("done", isKnown(done) ? done : null);
        model.addAttribute("decided", decided);
        return "recognition/case";
    }

    private static boolean isKnown(@Nullable String done) {
        return done != null
                && (done.equals("take-up") || CasePanel.findBySlug(done).isPresent());
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> document(StaffMember officer, @PathVariable UUID id) {
        return CaseDocument.of(applications, officer, new ApplicationId(id));
    }

    @PostMapping("/take-up")
    ModelAndView takeUp(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, CaseTyped.nothing(), DecisionForms.nothing());
        return moves.make(
                sent,
                null,
                MakeMove.back(sent, "take-up"),
                model,
                () -> takeUp.takeUp(officer, new ApplicationId(id), version));
    }

    /** @param next there where the next case is to follow, not the list */
    @PostMapping("/decision")
    ModelAndView decide(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String counted,
            @RequestParam(required = false) @Nullable String next,
            @ModelAttribute DecisionDraft draft,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, CaseTyped.nothing(), draft);
        return moves.make(
                sent,
                CasePanel.DECIDE,
                MakeMove.onwards(sent, next != null),
                model,
                () -> decide.decide(
                        officer, new ApplicationId(id), new CaseSeen(version, counted), DecisionForms.asked(draft)));
    }
}
