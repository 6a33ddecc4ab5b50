package eu.meshe.recognition.web;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.OfferQuery;
import eu.meshe.catalogue.Offers;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationRequest;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.ApplyForRecognition.Result;
import eu.meshe.recognition.PrepareApplication;
import eu.meshe.verification.DescribeReport;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.Wallet;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Applying, one question a page: where, towards what, anything to add, and a last look before it is sent. */
@Controller
@SignedIn
@RequestMapping("/applications")
class ApplyPages {

    private static final int OFFERS_A_PAGE = 20;

    private final PrepareApplication prepare;
    private final ApplyForRecognition apply;
    private final Wallet wallet;
    private final Institutions institutions;
    private final Offers offers;
    private final Identifiers identifiers;
    private final DescribeReport reports;

    ApplyPages(
            PrepareApplication prepare,
            ApplyForRecognition apply,
            Wallet wallet,
            Institutions institutions,
            Offers offers,
            Identifiers identifiers,
            DescribeReport reports) {
        this.prepare = prepare;
        this.apply = apply;
        this.wallet = wallet;
        this.institutions = institutions;
        this.offers = offers;
        this.identifiers = identifiers;
        this.reports = reports;
    }

    /** What the form carries from page to page. */
    record ApplyForm(
            @Nullable UUID id,
            UUID held,
            String institution,
            UUID target,
            @Nullable String statement) {}

    @GetMapping("/new")
    String start(
            Account learner,
            @RequestParam(required = false) @Nullable UUID held,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable UUID target,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        if (held == null) {
            return "recognition/apply-nothing";
        }
        wallet.getHeld(learner.id(), new HeldId(held));
        model.addAttribute("held", held);
        if (institution == null || institution.isBlank()) {
            return chooseInstitution(model);
        }
        var decider = institutions.getBySlug(institution);
        model.addAttribute("decider", decider);
        return target == null ? chooseTarget(model, decider, held, q, page) : state(model, decider, held, target);
    }

    private String chooseInstitution(Model model) {
        var places = institutions.listInstitutions().stream()
                .filter(each -> each.kind() == Institution.Kind.UNIVERSITY)
                .toList();
        model.addAttribute("places", places);
        return "recognition/apply-where";
    }

    private String chooseTarget(Model model, Institution decider, UUID held, String q, int page) {
        var query =
                new OfferQuery(q, null, null, null, null, null, null, false, decider.id(), OfferQuery.Order.BEST_MATCH);
        var found = offers.search(query, new Page.Request(page, OFFERS_A_PAGE)).page();
        var address = UriComponentsBuilder.fromPath("/applications/new")
                .queryParam("held", held)
                .queryParam("institution", decider.slug())
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(q)
                .toUriString();
        model.addAttribute("q", q);
        model.addAttribute("offers", found);
        model.addAttribute("pager", new Pager(found.number(), found.pages(), address));
        return "recognition/apply-what";
    }

    private String state(Model model, Institution decider, UUID held, UUID target) {
        show(model, new ApplyForm(identifiers.next(), held, decider.slug(), target, null));
        return "recognition/apply-statement";
    }

    /** Back from the last look, to change the words. */
    @PostMapping("/statement")
    String change(@ModelAttribute ApplyForm form, Model model) {
        show(model, form);
        return "recognition/apply-statement";
    }

    @PostMapping("/review")
    ModelAndView review(Account learner, @ModelAttribute ApplyForm form, Model model) {
        try {
            var prepared = prepare.prepare(learner, request(learner, form));
            show(model, form);
            Tones.addTo(model);
            model.addAttribute("prepared", prepared);
            model.addAttribute("report", reports.describe(prepared.report()));
            return new ModelAndView("recognition/apply-review", model.asMap());
        } catch (InvalidInputException e) {
            return wrong(form, e, model);
        }
    }

    @PostMapping
    ModelAndView submit(Account learner, @ModelAttribute ApplyForm form, Model model) {
        try {
            return switch (apply.apply(learner, request(learner, form))) {
                case Result.HandedIn handedIn ->
                    new ModelAndView(
                            "redirect:/applications/" + handedIn.application().id() + "?received");
                case Result.AppliedBefore before ->
                    new ModelAndView(
                            "redirect:/applications/" + before.application().id() + "?before");
            };
        } catch (InvalidInputException e) {
            return wrong(form, e, model);
        }
    }

    private ModelAndView wrong(ApplyForm form, InvalidInputException e, Model model) {
        show(model, form);
        model.addAttribute("errors", FormErrors.of(e));
        return new ModelAndView("recognition/apply-statement", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(Model model, ApplyForm form) {
        var decider = institutions.getBySlug(form.institution());
        model.addAttribute("form", form);
        model.addAttribute("held", form.held());
        model.addAttribute("decider", decider);
        model.addAttribute("offer", offers.getOffer(new MicroCredentialId(form.target())));
    }

    private ApplicationRequest request(Account learner, ApplyForm form) {
        return new ApplicationRequest(
                new ApplicationId(form.id() == null ? identifiers.next() : form.id()),
                institutions.getBySlug(form.institution()).id(),
                new MicroCredentialId(form.target()),
                wallet.mainDocument(learner.id(), new HeldId(form.held())).content(),
                form.statement());
    }
}
