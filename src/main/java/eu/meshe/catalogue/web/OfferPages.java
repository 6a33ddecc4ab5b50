package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.EnrolInRun;
import eu.meshe.catalogue.MicroCredential;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.OfferQuery;
import eu.meshe.catalogue.Offers;
import eu.meshe.catalogue.Run;
import eu.meshe.catalogue.Runs;
import eu.meshe.catalogue.Today;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.CurrentAccount;
import eu.meshe.institution.access.Open;
import eu.meshe.learning.ParticipationMode;
import eu.meshe.platform.Page;
import eu.meshe.web.Mark;
import eu.meshe.web.Option;
import eu.meshe.web.Pager;
import eu.meshe.web.Say;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public catalogue: find, look closely, compare. */
@Controller
@Open
class OfferPages {

    private static final int PAGE_SIZE = 12;

    private final Offers offers;
    private final MicroCredentials microCredentials;
    private final Institutions institutions;
    private final EnrolInRun enrolInRun;
    private final Runs runs;
    private final RunViews runViews;
    private final CurrentAccount current;
    private final Choices choices;
    private final Today today;
    private final Say say;

    OfferPages(
            Offers offers,
            MicroCredentials microCredentials,
            Institutions institutions,
            EnrolInRun enrolInRun,
            Runs runs,
            RunViews runViews,
            CurrentAccount current,
            Choices choices,
            Today today,
            Say say) {
        this.offers = offers;
        this.microCredentials = microCredentials;
        this.institutions = institutions;
        this.enrolInRun = enrolInRun;
        this.runs = runs;
        this.runViews = runViews;
        this.current = current;
        this.choices = choices;
        this.today = today;
        this.say = say;
    }

    @GetMapping("/offers")
    String search(OfferFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = offers.search(filter.query(institutions), new Page.Request(page, PAGE_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("found", found.page().map(offer -> OfferView.of(offer, today.date())));
        model.addAttribute("nearMisses", found.nearMisses());
        model.addAttribute("openMark", Mark.OPEN);
        model.addAttribute("closedMark", Mark.WAITING);
        model.addAttribute(
                "pager", new Pager(found.page().number(), found.page().pages(), filter.address()));
        model.addAttribute("broadFields", choices.broadFields());
        model.addAttribute("levels", choices.levels());
        model.addAttribute(
                "languages",
                choices.languages(Stream.empty()).stream()
                        .filter(option -> offers.listLanguages().contains(option.value()))
                        .toList());
        model.addAttribute("modes", choices.of("participation", ParticipationMode.class));
        model.addAttribute("orders", choices.of("order", OfferQuery.Order.class));
        model.addAttribute("universities", universities());
        return "catalogue/search";
    }

    private List<Option> universities() {
        return institutions.listInstitutions().stream()
                .filter(it -> it.kind() == Institution.Kind.UNIVERSITY)
                .map(it -> Option.of(it.slug(), say.text(it.name())))
                .toList();
    }

    @GetMapping("/offers/{id}")
    String show(@PathVariable UUID id, Model model) {
        var edition = microCredentials.getLatestEdition(new MicroCredentialId(id));
        return show(edition, true, model);
    }

    @GetMapping("/offers/{id}/editions/{number}")
    String showEdition(@PathVariable UUID id, @PathVariable int number, Model model) {
        var latest = microCredentials.getLatestEdition(new MicroCredentialId(id));
        return show(microCredentials.getEdition(new MicroCredentialId(id), number), latest.edition() == number, model);
    }

    private String show(Edition edition, boolean isLatest, Model model) {
        var working = microCredentials.getMicroCredential(edition.institutionId(), edition.id());
        var coming = runs.listRuns(edition.institutionId(), edition.id(), today.date()).stream()
                .filter(run -> !today.date().isAfter(run.endsOn()))
                .toList();
        var offered = working.state() == MicroCredential.State.PUBLISHED && isLatest;
        model.addAttribute(
                "offer",
                new OfferView(
                        edition,
                        institutions.getInstitution(edition.institutionId()),
                        offered ? coming : List.of(),
                        today.date()));
        model.addAttribute("isLatest", isLatest);
        model.addAttribute("isWithdrawn", working.state() == MicroCredential.State.WITHDRAWN);
        model.addAttribute("runs", runViews.of(offered ? coming : List.of(), held(coming)));
        model.addAttribute("isSignedIn", current.findId().isPresent());
        model.addAttribute("words", new AchievementWords(edition.achievement(), choices, say));
        return "catalogue/offer";
    }

    private Set<Run> held(List<Run> coming) {
        return current.findId()
                .map(account -> coming.stream()
                        .filter(run -> enrolInRun.isEnrolled(account, run))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** Two offers side by side; with fewer, says how to choose them. */
    @GetMapping("/offers/compare")
    String compare(@RequestParam(defaultValue = "") List<String> id, Model model) {
        var compared = id.stream()
                .flatMap(text -> MicroCredentialId.find(text).stream())
                .distinct()
                .limit(2)
                .flatMap(it -> microCredentials.findPublished(it).stream())
                .map(edition -> offers.getOffer(edition.id()))
                .map(offer -> OfferView.of(offer, today.date()))
                .toList();
        model.addAttribute("compared", compared);
        if (compared.size() == 2) {
            model.addAttribute("rows", CompareRows.of(compared.getFirst(), compared.getLast(), choices, say));
        }
        return "catalogue/compare";
    }
}
