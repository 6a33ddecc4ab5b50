package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.CaseSeen;
import eu.meshe.recognition.CorrectDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.RecallDecision;
import eu.meshe.recognition.SettleCondition;
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

/** What follows a decision, from the page of its case: appeal, condition, correction, taking it back. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases/{id}")
class CaseRulingPages {

    private final DecideAppeal appeals;
    private final SettleCondition conditions;
    private final CorrectDecision corrections;
    private final RecallDecision recalls;
    private final MakeMove moves;

    CaseRulingPages(
            DecideAppeal appeals,
            SettleCondition conditions,
            CorrectDecision corrections,
            RecallDecision recalls,
            MakeMove moves) {
        this.appeals = appeals;
        this.conditions = conditions;
        this.corrections = corrections;
        this.recalls = recalls;
        this.moves = moves;
    }

    @PostMapping("/appeal/take-up")
    ModelAndView takeUpAppeal(
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
                () -> appeals.takeUp(officer, new ApplicationId(id), version));
    }

    @PostMapping("/appeal/decision")
    ModelAndView decideAppeal(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String counted,
            @ModelAttribute CaseTyped typed,
            @ModelAttribute DecisionDraft draft,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, typed, draft);
        return moves.make(
                sent,
                CasePanel.APPEAL,
                MakeMove.back(sent, "appeal"),
                model,
                () -> appeals.decide(
                        officer,
                        new ApplicationId(id),
                        new CaseSeen(version, counted),
                        typed.appeal(DecisionForms.asked(draft))));
    }

    @PostMapping("/condition")
    ModelAndView settleCondition(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String counted,
            @ModelAttribute CaseTyped typed,
            @ModelAttribute DecisionDraft draft,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, typed, draft);
        return moves.make(
                sent,
                CasePanel.CONDITION,
                MakeMove.back(sent, "condition"),
                model,
                () -> conditions.settle(
                        officer,
                        new ApplicationId(id),
                        new CaseSeen(version, counted),
                        typed.condition(DecisionForms.asked(draft))));
    }

    @PostMapping("/correction")
    ModelAndView correct(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @ModelAttribute CaseTyped typed,
            @ModelAttribute DecisionDraft draft,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, typed, draft);
        return moves.make(
                sent,
                CasePanel.CORRECT,
                MakeMove.back(sent, "correct"),
                model,
                () -> corrections.correct(
                        officer, new ApplicationId(id), version, DecisionForms.asked(draft), typed.note()));
    }

    @PostMapping("/recall")
    ModelAndView recall(
            StaffMember officer,
            @PathVariable UUID id,
            @ModelAttribute("asked") CaseAsked asked,
            @RequestParam int version,
            @ModelAttribute CaseTyped typed,
            Model model) {
        var sent = new MakeMove.Sent(officer, id, asked, typed, DecisionForms.nothing());
        return moves.make(
                sent,
                CasePanel.RECALL,
                MakeMove.back(sent, "recall"),
                model,
                () -> recalls.recall(officer, new ApplicationId(id), version, typed.note()));
    }
}
