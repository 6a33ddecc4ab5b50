package eu.meshe.recognition.web;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OfferQuery;
import eu.meshe.catalogue.Offers;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.ApplyForRecognition.Submitted;
import eu.meshe.recognition.PrepareApplication;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.SubmissionRequest;
import eu.meshe.recognition.SubmissionRequest.Towards;
import eu.meshe.recognition.evidence.Evidence;
import eu.meshe.verification.DescribeReport;
import eu.meshe.wallet.BringDocument;
import eu.meshe.wallet.BringDocument.Brought;
import eu.meshe.wallet.HeldCredential;
import eu.meshe.wallet.HeldId;
import eu.meshe.wallet.Wallet;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Pager;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Applying, one question a page: with which credential, where, towards what (as often as she likes), anything to add, and a last look before
 * it is sent.
 */
@Controller
@SignedIn
@RequestMapping("/applications")
class ApplyPages {

    private static final int OFFERS_A_PAGE = 20;
    private static final int CREDENTIALS_SHOWN = 100;

    private final PrepareApplication prepare;
    private final ApplyForRecognition apply;
    private final Wallet wallet;
    private final BringDocument bring;
    private final Institutions institutions;
    private final Offers offers;
    private final MicroCredentials published;
    private final Identifiers identifiers;
    private final DescribeReport reports;
    private final SentFiles files;

    ApplyPages(
            PrepareApplication prepare,
            ApplyForRecognition apply,
            Wallet wallet,
            BringDocument bring,
            Institutions institutions,
            Offers offers,
            MicroCredentials published,
            Identifiers identifiers,
            DescribeReport reports,
            SentFiles files) {
        this.prepare = prepare;
        this.apply = apply;
        this.wallet = wallet;
        this.bring = bring;
        this.institutions = institutions;
        this.offers = offers;
        this.published = published;
        this.identifiers = identifiers;
        this.reports = reports;
        this.files = files;
    }

    /** What the form carries from page to page. */
    record ApplyForm(
            @Nullable UUID id,
            UUID held,
            List<UUID> target,
            @Nullable String statement) {

        @SuppressWarnings("NullAway") // a form may leave it out
        ApplyForm {
            target = target == null
                    ? List.of()
                    : target.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    /**
     * Where she is on the way to the last look.
     *
     * @param go where a button leads: {@code search} stays with the courses, {@code more} to another university, {@code next} on
     */
    record Way(
            @Nullable UUID held,
            @Nullable String institution,
            @Nullable List<UUID> target,
            @Nullable String q,
            @Nullable Integer page,
            @Nullable String go) {

        List<UUID> targets() {
            return target == null
                    ? List.of()
                    : target.stream().filter(Objects::nonNull).distinct().toList();
        }

        boolean asksForCourses() {
            return institution != null
                    && !institution.isBlank()
                    && !"more".equals(go)
                    && ("search".equals(go) || page != null || targets().isEmpty());
        }
    }

    @GetMapping("/new")
    String start(Account learner, @ModelAttribute Way way, Model model) {
        if (way.held() == null) {
            return chooseCredential(learner, model);
        }
        var held = wallet.getHeld(learner.id(), new HeldId(way.held()));
        model.addAttribute("credential", held.credential().title());
        showChosen(model, way.held(), way.targets());
        if (way.asksForCourses()) {
            return chooseTargets(model, way);
        }
        if (way.targets().isEmpty() || "more".equals(way.go())) {
            return chooseInstitution(model);
        }
        model.addAttribute("form", new ApplyForm(identifiers.next(), way.held(), way.targets(), null));
        return "recognition/apply-statement";
    }

    private String chooseCredential(Account learner, Model model) {
        var held = wallet.listHeldBy(learner.id(), Page.Request.first(CREDENTIALS_SHOWN)).items().stream()
                .filter(HeldCredential::isRecognisable)
                .toList();
        model.addAttribute("credentials", held);
        return "recognition/apply-nothing";
    }

    /** A file from elsewhere comes into her wallet first: there it stays hers. */
    @PostMapping("/file")
    ModelAndView bring(Account learner, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        try {
            return switch (bring.bring(learner.id(), file == null ? new byte[0] : file.getBytes())) {
                case Brought.Credential credential ->
                    new ModelAndView("redirect:/applications/new?held=" + credential.id());
                case Brought.Results results -> throw InvalidInputException.of("file", "application.file.results");
            };
        } catch (InvalidInputException e) {
            model.addAttribute("errors", FormErrors.of(e));
            return new ModelAndView(chooseCredential(learner, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String chooseInstitution(Model model) {
        var places = institutions.listInstitutions().stream()
                .filter(each -> each.kind() == Institution.Kind.UNIVERSITY)
                .toList();
        model.addAttribute("places", places);
        return "recognition/apply-where";
    }

    private String chooseTargets(Model model, Way way) {
        var decider = institutions.getBySlug(Objects.requireNonNull(way.institution()));
        var words = way.q() == null ? "" : way.q();
        var query = new OfferQuery(
                words, null, null, null, null, null, null, false, decider.id(), OfferQuery.Order.BEST_MATCH);
        var number = way.page() == null ? 0 : Math.max(0, way.page());
        var found =
                offers.search(query, new Page.Request(number, OFFERS_A_PAGE)).page();
        var shown = found.items().stream()
                .map(offer -> offer.edition().id().value())
                .toList();
        model.addAttribute("decider", decider);
        model.addAttribute("q", words);
        model.addAttribute("offers", found);
        model.addAttribute("ticked", way.targets());
        model.addAttribute(
                "elsewhere",
                way.targets().stream().filter(target -> !shown.contains(target)).toList());
        model.addAttribute("pager", new Pager(found.number(), found.pages(), ""));
        if ("next".equals(way.go())) {
            model.addAttribute("errors", FormErrors.of("target", "application.targets.none"));
        }
        return "recognition/apply-what";
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
            return review(learner, form, model, HttpStatus.OK);
        } catch (InvalidInputException e) {
            return wrong(form, e, model);
        }
    }

    private ModelAndView review(Account learner, ApplyForm form, Model model, HttpStatus status) {
        var prepared = prepare.prepare(learner, request(learner, form, List.of()));
        show(model, form);
        Tones.addTo(model);
        model.addAttribute("prepared", prepared);
        model.addAttribute("report", reports.describe(Objects.requireNonNull(prepared.report())));
        return new ModelAndView("recognition/apply-review", model.asMap(), status);
    }

    @PostMapping
    ModelAndView submit(
            Account learner,
            @ModelAttribute ApplyForm form,
            @RequestParam(required = false) @Nullable MultipartFile courseDescription,
            @RequestParam(required = false) @Nullable MultipartFile transcript,
            Model model)
            throws IOException {
        List<Evidence> documents;
        try {
            documents = files.along(form.id(), courseDescription, transcript);
        } catch (InvalidInputException e) {
            model.addAttribute("errors", FormErrors.of(e));
            return review(learner, form, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return new ModelAndView("redirect:" + sent(apply.submit(learner, request(learner, form, documents))));
        } catch (InvalidInputException e) {
            return wrong(form, e, model);
        }
    }

    /** To the one application, or to the list of all of them. */
    static String sent(Submitted submitted) {
        if (submitted.results().size() > 1) {
            return "/applications?sent=" + submitted.id();
        }
        var result = submitted.results().getFirst();
        return "/applications/" + result.application().id()
                + (result instanceof ApplyForRecognition.Result.HandedIn ? "?received" : "?before");
    }

    private ModelAndView wrong(ApplyForm form, InvalidInputException e, Model model) {
        show(model, form);
        model.addAttribute("errors", FormErrors.of(e));
        return new ModelAndView("recognition/apply-statement", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void show(Model model, ApplyForm form) {
        model.addAttribute("form", form);
        showChosen(model, form.held(), form.target());
    }

    private void showChosen(Model model, UUID held, List<UUID> targets) {
        model.addAttribute("held", held);
        model.addAttribute(
                "chosen", ChosenTarget.of(targets, "/applications/new?held=" + held, published, institutions));
    }

    private SubmissionRequest request(Account learner, ApplyForm form, List<Evidence> documents) {
        return new SubmissionRequest(
                form.id() == null ? identifiers.next() : form.id(),
                Source.Basis.CREDENTIAL,
                form.target().stream()
                        .map(target -> new Towards(null, new MicroCredentialId(target)))
                        .toList(),
                wallet.mainDocument(learner.id(), new HeldId(form.held())).content(),
                form.statement(),
                documents);
    }
}
