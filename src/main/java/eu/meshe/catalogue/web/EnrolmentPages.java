package eu.meshe.catalogue.web;

import eu.meshe.catalogue.EnrolInRun;
import eu.meshe.catalogue.Enrolment;
import eu.meshe.catalogue.Enrolments;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.RunId;
import eu.meshe.catalogue.Runs;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Message;
import eu.meshe.platform.Page;
import eu.meshe.web.Pager;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A learner takes a place in a run, gives it back, and sees those they hold. */
@Controller
@SignedIn
class EnrolmentPages {

    private static final int PAGE_SIZE = 20;

    /** One enrolment with what it is an enrolment in. */
    record EnrolmentView(Enrolment enrolment, OfferView offer, RunView run) {

        public boolean isHeld() {
            return enrolment.state() == Enrolment.State.ENROLLED;
        }
    }

    private final EnrolInRun enrolInRun;
    private final Enrolments enrolments;
    private final MicroCredentials microCredentials;
    private final Institutions institutions;
    private final Runs runs;
    private final RunViews runViews;

    EnrolmentPages(
            EnrolInRun enrolInRun,
            Enrolments enrolments,
            MicroCredentials microCredentials,
            Institutions institutions,
            Runs runs,
            RunViews runViews) {
        this.enrolInRun = enrolInRun;
        this.enrolments = enrolments;
        this.microCredentials = microCredentials;
        this.institutions = institutions;
        this.runs = runs;
        this.runViews = runViews;
    }

    @GetMapping("/enrolments")
    String list(Account learner, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = enrolments.listOf(learner.id(), new Page.Request(page, PAGE_SIZE));
        model.addAttribute("enrolments", found.map(this::view));
        model.addAttribute("pager", new Pager(found.number(), found.pages(), "/enrolments"));
        return "catalogue/enrolments";
    }

    @PostMapping("/offers/{id}/runs/{run}/enrol")
    String enrol(Account learner, @PathVariable UUID id, @PathVariable UUID run, RedirectAttributes flash) {
        try {
            enrolInRun.enrol(learner, new MicroCredentialId(id), new RunId(run));
        } catch (ConflictException refused) {
            return refused(id, refused.reason(), flash);
        }
        flash.addFlashAttribute("done", "catalogue.enrol.done");
        return "redirect:/enrolments";
    }

    @PostMapping("/offers/{id}/runs/{run}/give-back")
    String giveBack(Account learner, @PathVariable UUID id, @PathVariable UUID run, RedirectAttributes flash) {
        try {
            enrolInRun.withdraw(learner, new MicroCredentialId(id), new RunId(run));
        } catch (ConflictException refused) {
            return refused(id, refused.reason(), flash);
        }
        flash.addFlashAttribute("done", "catalogue.enrol.given-back");
        return "redirect:/enrolments";
    }

    private static String refused(UUID id, Message why, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", why);
        return "redirect:/offers/" + id;
    }

    private EnrolmentView view(Enrolment it) {
        var run = runs.getRun(it.institutionId(), it.run());
        var edition = microCredentials.getLatestEdition(run.microCredentialId());
        var view = runViews.of(run, it.state() == Enrolment.State.ENROLLED);
        var offer = new OfferView(edition, institutions.getInstitution(it.institutionId()), List.of(run), view.today());
        return new EnrolmentView(it, offer, view);
    }
}
