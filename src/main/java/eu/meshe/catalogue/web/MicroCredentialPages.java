package eu.meshe.catalogue.web;

import eu.meshe.catalogue.CancelRun;
import eu.meshe.catalogue.CheckDescription;
import eu.meshe.catalogue.Enrolments;
import eu.meshe.catalogue.MicroCredential;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OpenRun;
import eu.meshe.catalogue.PublishMicroCredential;
import eu.meshe.catalogue.RunId;
import eu.meshe.catalogue.RunRequest;
import eu.meshe.catalogue.Runs;
import eu.meshe.catalogue.Today;
import eu.meshe.catalogue.WithdrawMicroCredential;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Mark;
import eu.meshe.web.Pager;
import eu.meshe.web.Say;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An institution's own catalogue: what it describes and offers, when it can be taken, and who takes it. */
@Controller
@RequestMapping("/at/{institution}/offers")
class MicroCredentialPages {

    private static final int PAGE_SIZE = 20;
    private static final RunRequest EMPTY = new RunRequest(null, null, null, null, null, "EUR", null, null, null);

    /** One line of the list. */
    record Row(MicroCredential it) {

        public Mark mark() {
            return Mark.valueOf(it.state().name());
        }
    }

    private final MicroCredentials microCredentials;
    private final CheckDescription check;
    private final PublishMicroCredential publish;
    private final WithdrawMicroCredential withdraw;
    private final OpenRun openRun;
    private final CancelRun cancelRun;
    private final Runs runs;
    private final RunViews runViews;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final Identifiers identifiers;
    private final Choices choices;
    private final Today today;
    private final Say say;

    MicroCredentialPages(
            MicroCredentials microCredentials,
            CheckDescription check,
            PublishMicroCredential publish,
            WithdrawMicroCredential withdraw,
            OpenRun openRun,
            CancelRun cancelRun,
            Runs runs,
            RunViews runViews,
            Enrolments enrolments,
            Accounts accounts,
            Identifiers identifiers,
            Choices choices,
            Today today,
            Say say) {
        this.microCredentials = microCredentials;
        this.check = check;
        this.publish = publish;
        this.withdraw = withdraw;
        this.openRun = openRun;
        this.cancelRun = cancelRun;
        this.runs = runs;
        this.runViews = runViews;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.identifiers = identifiers;
        this.choices = choices;
        this.today = today;
        this.say = say;
    }

    @GetMapping
    @Staff
    String list(StaffMember staff, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = microCredentials.listOf(staff.institutionId(), new Page.Request(page, PAGE_SIZE));
        model.addAttribute("institution", staff.institution());
        model.addAttribute("found", found.map(Row::new));
        model.addAttribute("mayEdit", staff.may(Role.CATALOGUE_EDITOR));
        model.addAttribute(
                "pager",
                new Pager(
                        found.number(),
                        found.pages(),
                        "/at/" + staff.institution().slug() + "/offers"));
        return "catalogue/list";
    }

    @GetMapping("/{id}")
    @Staff
    String show(StaffMember staff, @PathVariable UUID id, Model model) {
        return show(staff, new MicroCredentialId(id), FormErrors.none(), model);
    }

    private String show(StaffMember staff, MicroCredentialId id, FormErrors errors, Model model) {
        var stored = microCredentials.getMicroCredential(staff.institutionId(), id);
        var offered = runs.listRuns(staff.institutionId(), id, today.date());
        model.addAttribute("institution", staff.institution());
        model.addAttribute("microCredential", stored);
        model.addAttribute("row", new Row(stored));
        model.addAttribute("path", DescribePages.path(staff, id));
        model.addAttribute("check", new CheckView(check.check(staff.institution(), stored.achievement())));
        model.addAttribute("words", new AchievementWords(stored.achievement(), choices, say));
        model.addAttribute("isChanged", isChanged(stored));
        model.addAttribute("mayEdit", staff.may(Role.CATALOGUE_EDITOR));
        model.addAttribute("runs", runViews.of(offered, Set.of()));
        model.addAttribute("errors", errors);
        return "catalogue/overview";
    }

    private boolean isChanged(MicroCredential stored) {
        return stored.edition() > 0
                && !microCredentials.getLatestEdition(stored.id()).says(stored);
    }

    @PostMapping("/{id}/publish")
    @Staff(Role.CATALOGUE_EDITOR)
    ModelAndView publish(
            StaffMember staff,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes flash) {
        var of = new MicroCredentialId(id);
        try {
            publish.publish(staff, of, version, reason);
        } catch (InvalidInputException refused) {
            model.addAttribute("reason", reason);
            return refused(show(staff, of, FormErrors.of(refused), model), model);
        }
        flash.addFlashAttribute("done", "catalogue.publish.done");
        return new ModelAndView("redirect:" + DescribePages.path(staff, of));
    }

    @PostMapping("/{id}/withdraw")
    @Staff(Role.CATALOGUE_EDITOR)
    String withdraw(StaffMember staff, @PathVariable UUID id, @RequestParam int version, RedirectAttributes flash) {
        var withdrawn = withdraw.withdraw(staff, new MicroCredentialId(id), version);
        flash.addFlashAttribute("done", "catalogue.withdraw.done");
        return "redirect:" + DescribePages.path(staff, withdrawn.id());
    }

    @GetMapping("/{id}/runs/new")
    @Staff(Role.CATALOGUE_EDITOR)
    String newRun(StaffMember staff, @PathVariable UUID id, Model model) {
        return newRun(staff, new MicroCredentialId(id), identifiers.next(), EMPTY, FormErrors.none(), model);
    }

    private String newRun(
            StaffMember staff, MicroCredentialId of, UUID run, RunRequest form, FormErrors errors, Model model) {
        var stored = microCredentials.getMicroCredential(staff.institutionId(), of);
        model.addAttribute("institution", staff.institution());
        model.addAttribute("microCredential", stored);
        model.addAttribute("path", DescribePages.path(staff, of));
        model.addAttribute("run", run);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("modes", choices.of("participation", ParticipationMode.class));
        model.addAttribute("teachingLanguages", choices.languages(stored.achievement().languages().stream()));
        return "catalogue/run";
    }

    @PostMapping("/{id}/runs/new")
    @Staff(Role.CATALOGUE_EDITOR)
    ModelAndView openRun(
            StaffMember staff,
            @PathVariable UUID id,
            @RequestParam UUID run,
            RunRequest form,
            Model model,
            RedirectAttributes flash) {
        var of = new MicroCredentialId(id);
        try {
            openRun.open(staff, of, new RunId(run), form);
        } catch (InvalidInputException refused) {
            return refused(newRun(staff, of, run, form, FormErrors.of(refused), model), model);
        }
        flash.addFlashAttribute("done", "catalogue.run.done");
        return new ModelAndView("redirect:" + DescribePages.path(staff, of));
    }

    @PostMapping("/{id}/runs/{run}/cancel")
    @Staff(Role.CATALOGUE_EDITOR)
    String cancelRun(StaffMember staff, @PathVariable UUID id, @PathVariable UUID run, RedirectAttributes flash) {
        var cancelled = cancelRun.cancel(staff, new MicroCredentialId(id), new RunId(run));
        flash.addFlashAttribute("done", "catalogue.run.cancelled");
        return "redirect:" + DescribePages.path(staff, cancelled.microCredentialId());
    }

    @GetMapping("/{id}/runs/{run}")
    @Staff({Role.CATALOGUE_EDITOR, Role.REGISTRAR})
    String learners(StaffMember staff, @PathVariable UUID id, @PathVariable UUID run, Model model) {
        var of = microCredentials.getMicroCredential(staff.institutionId(), new MicroCredentialId(id));
        var it = runs.getRun(staff.institutionId(), of.id(), new RunId(run));
        model.addAttribute("institution", staff.institution());
        model.addAttribute("microCredential", of);
        model.addAttribute("path", DescribePages.path(staff, of.id()));
        model.addAttribute("run", runViews.of(it, false));
        model.addAttribute(
                "learners",
                enrolments.listEnrolled(staff.institutionId(), it.id()).stream()
                        .map(accounts::getAccount)
                        .toList());
        return "catalogue/learners";
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Bean
    static WorkPlace cataloguePlace() {
        return new WorkPlace("catalogue.place", "/offers", Role.CATALOGUE_EDITOR, Institution.Kind.UNIVERSITY);
    }
}
