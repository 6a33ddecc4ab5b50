package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.CaseSeen;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.PauseCase;
import eu.meshe.recognition.ResumeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The moves of a case before its decision, from its page: stop the clock and let it run on, confirm a proposal or give it back. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases/{id}")
class CaseMovePages {

    private final PauseCase pause;
    private final ResumeCase resume;
    private final ConfirmDecision confirm;
    private final MakeMove moves;

    CaseMovePages(PauseCase pause, ResumeCase resume, ConfirmDecision confirm, MakeMove moves) {
        this.pause = pause;
        this.resume = resume;
        this.confirm = confirm;
        this.moves = moves;
    }

    @PostMapping("/pause")
    ModelAndView pause(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @ModelAttribute CaseTyped typed,
            Model model) {
        var sent = sent(officer, id, asked, typed);
        return moves.make(
                sent,
                CasePanel.PAUSE,
                MakeMove.back(sent, "pause"),
                model,
                () -> pause.pause(officer, new ApplicationId(id), version, typed.pause()));
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @ModelAttribute CaseTyped typed,
            Model model) {
        var sent = sent(officer, id, asked, typed);
        return moves.make(
                sent,
                CasePanel.RESUME,
                MakeMove.back(sent, "resume"),
                model,
                () -> resume.resume(officer, new ApplicationId(id), version, typed.note()));
    }

    /** @param next there where the next case is to follow, not the list */
    @PostMapping("/proposal/confirmation")
    ModelAndView confirm(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String counted,
            @RequestParam(required = false) @Nullable String next,
            Model model) {
        var sent = sent(officer, id, asked, CaseTyped.nothing());
        return moves.make(
                sent,
                CasePanel.CONFIRM,
                MakeMove.onwards(sent, next != null),
                model,
                () -> confirm.confirm(officer, new ApplicationId(id), new CaseSeen(version, counted)));
    }

    @PostMapping("/proposal/return")
    ModelAndView giveBack(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @ModelAttribute CaseTyped typed,
            Model model) {
        var sent = sent(officer, id, asked, typed);
        return moves.make(
                sent,
                CasePanel.RETURN,
                MakeMove.back(sent, "return"),
                model,
                () -> confirm.giveBack(officer, new ApplicationId(id), version, typed.note()));
    }

    private static MakeMove.Sent sent(StaffMember officer, UUID id, CaseAsked asked, CaseTyped typed) {
        return new MakeMove.Sent(officer, id, asked, typed, DecisionForms.nothing());
    }
}
