package eu.meshe.issuance.web;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.Enrolments;
import eu.meshe.catalogue.MicroCredential;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.Runs;
import eu.meshe.catalogue.Today;
import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.AwardAchievement;
import eu.meshe.issuance.AwardRequest;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form in which a registrar awards something: first what, then to whom and how it went. */
@Staff(Role.REGISTRAR)
@Controller
@RequestMapping("/at/{institution}/awards")
class NewAwardPages {

    private static final int MOST_ENROLLED = 200;

    private final MicroCredentials microCredentials;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final AwardAchievement awardAchievement;
    private final Identifiers identifiers;
    private final Today today;
    private final Say say;

    NewAwardPages(
            MicroCredentials microCredentials,
            Runs runs,
            Enrolments enrolments,
            Accounts accounts,
            AwardAchievement awardAchievement,
            Identifiers identifiers,
            Today today,
            Say say) {
        this.microCredentials = microCredentials;
        this.runs = runs;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.awardAchievement = awardAchievement;
        this.identifiers = identifiers;
        this.today = today;
        this.say = say;
    }

    @GetMapping("/new")
    String choose(
            StaffMember by,
            @RequestParam(required = false) @Nullable UUID offer,
            @RequestParam(required = false) @Nullable UUID learner,
            Model model) {
        if (offer == null) {
            model.addAttribute("at", by.institution());
            model.addAttribute("offers", published(by));
            return "issuance/choose";
        }
        var edition = edition(by, offer);
        var enrolled = enrolled(edition);
        return form(by, edition, enrolled, prefilled(offer, chosen(enrolled, learner)), model);
    }

    @PostMapping
    String award(StaffMember by, @RequestParam Map<String, String> entered, Model model, HttpServletResponse response) {
        var request = request(entered);
        try {
            var award = awardAchievement.award(by, request);
            return AwardPages.redirect(by, award.id().value(), "awarded");
        } catch (InvalidInputException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused));
            if (refused.problems().stream().anyMatch(problem -> problem.field().equals("offer"))) {
                model.addAttribute("at", by.institution());
                model.addAttribute("offers", published(by));
                return "issuance/choose";
            }
            var edition = edition(by, Objects.requireNonNull(request.offer()));
            return form(by, edition, enrolled(edition), request, model);
        }
    }

    private List<MicroCredential> published(StaffMember by) {
        return microCredentials.listOf(by.institutionId(), Page.Request.first(Page.Request.MOST)).items().stream()
                .filter(one -> one.state() == MicroCredential.State.PUBLISHED)
                .toList();
    }

    private Edition edition(StaffMember by, UUID offer) {
        return microCredentials
                .findPublished(new MicroCredentialId(offer))
                .filter(edition -> edition.institutionId().equals(by.institutionId()))
                .orElseThrow(() -> new NotFoundException("offer"));
    }

    /** Those who hold a place in one of its runs; only they can be filled in. */
    private List<Account> enrolled(Edition edition) {
        return runs.listRuns(edition.institutionId(), edition.id(), today.date()).stream()
                .flatMap(run -> enrolments.listEnrolled(edition.institutionId(), run.id()).stream())
                .distinct()
                .limit(MOST_ENROLLED)
                .flatMap(id -> accounts.findAccount(id).stream())
                .toList();
    }

    private static @Nullable Account chosen(List<Account> enrolled, @Nullable UUID learner) {
        return enrolled.stream()
                .filter(account -> account.id().value().equals(learner))
                .findFirst()
                .orElse(null);
    }

    private AwardRequest prefilled(UUID offer, @Nullable Account learner) {
        var id = identifiers.next();
        if (learner == null) {
            return new AwardRequest(id, offer, null, null, null, null, null, null, null, null);
        }
        var birthDate = learner.birthDate() == null ? null : learner.birthDate().toString();
        return new AwardRequest(
                id,
                offer,
                learner.givenName(),
                learner.familyName(),
                birthDate,
                learner.email(),
                null,
                null,
                null,
                null);
    }

    private String form(StaffMember by, Edition edition, List<Account> enrolled, AwardRequest form, Model model) {
        model.addAttribute("at", by.institution());
        model.addAttribute("edition", edition);
        model.addAttribute("enrolled", enrolled);
        model.addAttribute("form", form);
        if (edition.validMonths() != null) {
            model.addAttribute("until", today.date().plusMonths(edition.validMonths()));
        }
        model.addAttribute(
                "grades",
                by.institution().grades().stream()
                        .map(grade -> Option.of(grade, grade))
                        .toList());
        model.addAttribute(
                "assessments",
                edition.achievement().assessments().stream()
                        .map(type -> Option.of(type.name(), say.key("issuance.assessment." + type.name())))
                        .toList());
        model.addAttribute("identityChecks", identityChecks());
        return "issuance/new";
    }

    private List<Option> identityChecks() {
        return Arrays.stream(IdentityCheck.values())
                .map(check -> new Option(
                        check.name(),
                        say.key("issuance.identity." + check.name()),
                        say.key("issuance.identity." + check.name() + ".hint")))
                .toList();
    }

    private static AwardRequest request(Map<String, String> entered) {
        return new AwardRequest(
                uuid(entered.get("id")),
                uuid(entered.get("offer")),
                entered.get("givenName"),
                entered.get("familyName"),
                entered.get("birthDate"),
                entered.get("email"),
                entered.get("grade"),
                entered.get("achievedOn"),
                entered.get("assessment"),
                entered.get("identityCheck"));
    }

    /** A hidden field that someone spoiled is as good as none. */
    private static @Nullable UUID uuid(@Nullable String entered) {
        try {
            return entered == null ? null : UUID.fromString(entered);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
