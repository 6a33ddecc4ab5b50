package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Page;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Move;
import eu.meshe.recognition.WithdrawApplication;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A learner's own applications: how they stand, by when they are decided, what was decided and why. */
@Controller
@SignedIn
@RequestMapping("/applications")
class ApplicationPages {

    private static final int A_PAGE = 20;

    private final Applications applications;
    private final WithdrawApplication withdraw;
    private final Institutions institutions;

    ApplicationPages(Applications applications, WithdrawApplication withdraw, Institutions institutions) {
        this.applications = applications;
        this.withdraw = withdraw;
        this.institutions = institutions;
    }

    @GetMapping
    String list(Account learner, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = applications
                .listOwn(learner.id(), new Page.Request(page, A_PAGE))
                .map(each -> OwnLine.of(each, institution(each.institutionId())));
        model.addAttribute("lines", found);
        model.addAttribute("pager", new Pager(found.number(), found.pages(), "/applications"));
        return "recognition/applications";
    }

    @GetMapping("/{id}")
    String show(
            Account learner,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String received,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var application = applications.getOwn(learner.id(), new ApplicationId(id));
        model.addAttribute("filed", application);
        var line = OwnLine.of(application, institution(application.institutionId()));
        model.addAttribute("line", line);
        model.addAttribute("timeline", line.timeline());
        model.addAttribute("decider", line.decider());
        Tones.addTo(model);
        model.addAttribute("decision", DecisionView.of(application));
        model.addAttribute("person", PersonMatch.compare(application.source().holder(), application.applicant()));
        model.addAttribute("mayWithdraw", application.allows(Move.WITHDRAW));
        model.addAttribute("received", received != null);
        model.addAttribute("before", before != null);
        return "recognition/application";
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(Account learner, @PathVariable UUID id) {
        withdraw.withdraw(learner, new ApplicationId(id));
        return "redirect:/applications/" + id;
    }

    private Institution institution(InstitutionId id) {
        return institutions.getInstitution(id);
    }
}
