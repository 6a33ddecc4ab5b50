package eu.meshe.recognition.web;

import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OfferQuery;
import eu.meshe.catalogue.Offers;
import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.background.ApplyWithoutDocuments;
import eu.meshe.recognition.background.PaperDraft;
import eu.meshe.recognition.background.PaperDrafts;
import eu.meshe.recognition.background.PaperDrafts.Saved;
import eu.meshe.recognition.background.PaperRules;
import eu.meshe.recognition.background.PaperStep;
import eu.meshe.web.FormErrors;
import java.util.List;
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

/**
 * Applying when one's documents are out of reach: what she studied, what she learned, what there is, towards what; each page is kept when it
 * is left, whatever is wrong with it, and she can go on another day and on another device.
 */
@Controller
@SignedIn
@RequestMapping("/apply/without-documents")
class WithoutDocumentsPages {

    private static final String ADDRESS = "/apply/without-documents";
    private static final int OFFERS_A_PAGE = 20;

    private final ApplyWithoutDocuments apply;
    private final PaperDrafts drafts;
    private final Offers offers;
    private final MicroCredentials published;
    private final Institutions institutions;
    private final Identifiers identifiers;

    WithoutDocumentsPages(
            ApplyWithoutDocuments apply,
            PaperDrafts drafts,
            Offers offers,
            MicroCredentials published,
            Institutions institutions,
            Identifiers identifiers) {
        this.apply = apply;
        this.drafts = drafts;
        this.offers = offers;
        this.published = published;
        this.institutions = institutions;
        this.identifiers = identifiers;
    }

    /**
     * @param step one of {@link PaperStep}, by its slug; without it the page that explains
     * @param q the words that courses are searched by
     */
    @GetMapping
    String show(
            Account account,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String saved,
            Model model) {
        var kept = drafts.find(account.id());
        model.addAttribute("kept", kept.orElse(null));
        model.addAttribute("saved", saved != null);
        var wanted = step == null ? null : PaperStep.findBySlug(step).orElse(null);
        if (wanted == null) {
            return "recognition/without-start";
        }
        var draft = kept.map(Saved::draft).orElse(PaperDraft.EMPTY);
        return wanted == PaperStep.REVIEW
                ? review(account, kept.orElse(null), model)
                : lay(wanted, draft, q, page, model);
    }

    /** Keeps one page and goes where the button leads: on, to the search, or away until later. */
    @PostMapping("/draft")
    ModelAndView keep(
            Account account,
            @RequestParam(defaultValue = "") String step,
            @ModelAttribute PaperDraft typed,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Integer page,
            Model model) {
        var at = PaperStep.findBySlug(step).orElse(PaperStep.STUDIED);
        var draft = drafts.find(account.id())
                .map(Saved::draft)
                .orElse(PaperDraft.EMPTY)
                .with(at, typed);
        drafts.save(account.id(), draft);
        if (go.equals("search") || page != null) {
            return new ModelAndView("redirect:" + search(q, page == null ? 0 : page));
        }
        if (go.equals("later")) {
            return new ModelAndView("redirect:" + ADDRESS + "?saved");
        }
        var problems = at == PaperStep.TARGETS && draft.targets().isEmpty()
                ? FormErrors.of("targets", "application.targets.none").problems()
                : PaperRules.problemsOn(at, draft);
        if (problems.isEmpty()) {
            return new ModelAndView("redirect:" + ADDRESS + "?step=" + at.next().slug());
        }
        model.addAttribute("errors", new FormErrors(problems));
        return new ModelAndView(lay(at, draft, q, 0, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Sends it. */
    @PostMapping
    ModelAndView submit(
            Account account,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(defaultValue = "false") boolean consent,
            Model model) {
        var kept = drafts.find(account.id()).orElse(null);
        var submission = id == null ? (kept == null ? identifiers.next() : kept.submission()) : id;
        try {
            var draft = kept == null ? PaperDraft.EMPTY : kept.draft();
            return new ModelAndView("redirect:" + ApplyPages.sent(apply.submit(account, submission, draft, consent)));
        } catch (InvalidInputException e) {
            var page = review(account, kept, model);
            model.addAttribute("errors", FormErrors.of(e));
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/removal")
    String remove(Account account) {
        drafts.remove(account.id());
        return "redirect:" + ADDRESS;
    }

    private String lay(PaperStep step, PaperDraft draft, String q, int page, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("draft", draft);
        if (step == PaperStep.TARGETS) {
            var query = new OfferQuery(q, null, null, null, null, null, null, false, null, OfferQuery.Order.BEST_MATCH);
            var found = offers.search(query, new Page.Request(Math.max(0, page), OFFERS_A_PAGE))
                    .page();
            model.addAttribute("q", q);
            model.addAttribute("offers", found);
            model.addAttribute("chosen", ChosenTarget.of(draft.targets(), ADDRESS + "?", published, institutions));
        }
        return "recognition/without-step";
    }

    private String review(Account account, @Nullable Saved kept, Model model) {
        var draft = kept == null ? PaperDraft.EMPTY : kept.draft();
        model.addAttribute("step", PaperStep.REVIEW);
        model.addAttribute("submission", kept == null ? identifiers.next() : kept.submission());
        Tones.addTo(model);
        try {
            model.addAttribute("paper", PaperRules.read(draft, account.displayName()));
            model.addAttribute(
                    "targets",
                    apply.prepare(account, kept == null ? identifiers.next() : kept.submission(), draft)
                            .targets());
        } catch (InvalidInputException e) {
            model.addAttribute("errors", FormErrors.of(e));
            model.addAttribute("targets", List.of());
        }
        model.addAttribute("unfinished", unfinished(draft));
        return "recognition/without-review";
    }

    /** The pages on which something is missing. */
    private static List<PaperStep> unfinished(PaperDraft draft) {
        return java.util.stream.Stream.of(PaperStep.values())
                .filter(step -> step == PaperStep.TARGETS
                        ? draft.targets().isEmpty()
                        : !PaperRules.problemsOn(step, draft).isEmpty())
                .toList();
    }

    private static String search(String q, int page) {
        return UriComponentsBuilder.fromPath(ADDRESS)
                .queryParam("step", PaperStep.TARGETS.slug())
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q)
                .toUriString();
    }
}
