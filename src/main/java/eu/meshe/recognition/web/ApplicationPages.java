package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.WithdrawApplication;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A learner's own applications: how they stand, what is asked of her, by when they are decided, what was decided and why, and her appeal. */
@Controller
@SignedIn
@RequestMapping("/applications")
class ApplicationPages {

    private static final int A_PAGE = 20;

    private final Applications applications;
    private final WithdrawApplication withdraw;
    private final AppealDecision appeals;
    private final Institutions institutions;
    private final LayOwnApplication lay;

    ApplicationPages(
            Applications applications,
            WithdrawApplication withdraw,
            AppealDecision appeals,
            Institutions institutions,
            LayOwnApplication lay) {
        this.applications = applications;
        this.withdraw = withdraw;
        this.appeals = appeals;
        this.institutions = institutions;
        this.lay = lay;
    }

    /** @param sent the submission that was sent right now */
    @GetMapping
    String list(
            Account learner,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable UUID sent,
            Model model) {
        var found = applications
                .listOwn(learner.id(), new Page.Request(page, A_PAGE))
                .map(each -> OwnLine.of(each, institutions.getInstitution(each.institutionId())));
        model.addAttribute("groups", OwnGroup.of(found.items()));
        model.addAttribute(
                "sent",
                sent == null
                        ? 0
                        : applications.listSubmission(learner.id(), sent).size());
        model.addAttribute("pager", new Pager(found.number(), found.pages(), "/applications"));
        return "recognition/applications";
    }

    /** @param received one of {@code received}, {@code before}, {@code resumed}, {@code appealed} is there right after that happened */
    @GetMapping("/{id}")
    String show(
            Account learner,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String received,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String resumed,
            @RequestParam(required = false) @Nullable String appealed,
            Model model) {
        lay.whole(learner, applications.getOwn(learner.id(), new ApplicationId(id)), model);
        happened(model, received != null, before != null, resumed != null, appealed != null);
        return "recognition/application";
    }

    private static void happened(Model model, boolean received, boolean before, boolean resumed, boolean appealed) {
        model.addAttribute("received", received);
        model.addAttribute("before", before);
        model.addAttribute("resumed", resumed);
        model.addAttribute("appealSent", appealed);
    }

    /** What she handed in, byte for byte. */
    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(Account learner, @PathVariable UUID id) {
        return CaseDocument.own(applications, learner, new ApplicationId(id));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Account learner, @PathVariable UUID id) {
        withdraw.withdraw(learner, new ApplicationId(id));
        return "redirect:/applications/" + id;
    }

    @PostMapping("/{id}/appeal")
    ModelAndView appeal(
            Account learner,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String grounds,
            Model model) {
        try {
            appeals.lodge(learner, new ApplicationId(id), grounds);
            return new ModelAndView("redirect:/applications/" + id + "?appealed");
        } catch (InvalidInputException e) {
            lay.whole(learner, applications.getOwn(learner.id(), new ApplicationId(id)), model);
            happened(model, false, false, false, false);
            model.addAttribute("grounds", grounds);
            model.addAttribute("errors", FormErrors.of(e));
            return new ModelAndView("recognition/application", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/{id}/appeal/withdrawal")
    String takeAppealBack(Account learner, @PathVariable UUID id) {
        appeals.takeBack(learner, new ApplicationId(id));
        return "redirect:/applications/" + id;
    }
}
