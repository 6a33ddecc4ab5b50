package eu.meshe.partnership.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.IscedFields;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementId;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.Agreements;
import eu.meshe.partnership.DeclineAgreement;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Pager;
import eu.meshe.web.Say;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An institution's agreements: the list, one agreement with what can be done about it, a proposal. */
@Staff(Role.PARTNERSHIP_OFFICER)
@Controller
@RequestMapping("/at/{institution}/agreements")
class AgreementPages {

    private static final int PAGE_SIZE = 20;

    private final Agreements agreements;
    private final ProposeAgreement propose;
    private final AcceptAgreement accept;
    private final DeclineAgreement decline;
    private final EndAgreement end;
    private final AgreementViews views;
    private final Institutions institutions;
    private final Identifiers identifiers;
    private final Say say;

    AgreementPages(
            Agreements agreements,
            ProposeAgreement propose,
            AcceptAgreement accept,
            DeclineAgreement decline,
            EndAgreement end,
            AgreementViews views,
            Institutions institutions,
            Identifiers identifiers,
            Say say) {
        this.agreements = agreements;
        this.propose = propose;
        this.accept = accept;
        this.decline = decline;
        this.end = end;
        this.views = views;
        this.institutions = institutions;
        this.identifiers = identifiers;
        this.say = say;
    }

    @GetMapping
    String list(StaffMember by, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = agreements
                .listOf(by.institutionId(), new Page.Request(page, PAGE_SIZE))
                .map(agreement -> views.of(agreement, by.institutionId()));
        model.addAttribute("at", by.institution());
        model.addAttribute("agreements", found.items());
        model.addAttribute("pager", new Pager(found.number(), found.pages(), address(by)));
        return "partnership/agreements";
    }

    @GetMapping("/{id}")
    String show(StaffMember by, @PathVariable UUID id, Model model) {
        model.addAttribute("at", by.institution());
        model.addAttribute(
                "agreement",
                views.of(agreements.getAgreement(by.institutionId(), new AgreementId(id)), by.institutionId()));
        return "partnership/agreement";
    }

    @GetMapping("/new")
    String ask(StaffMember by, Model model, Locale reader) {
        var days = Integer.toString(by.institution().decisionDays());
        return form(
                by,
                new AgreementRequest(identifiers.next(), null, null, null, null, null, days, null, null),
                model,
                reader);
    }

    @PostMapping
    String propose(
            StaffMember by,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable String validFrom,
            @RequestParam(required = false) @Nullable String validUntil,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable String mostCredits,
            @RequestParam(required = false) @Nullable String decisionDays,
            @RequestParam(required = false) @Nullable String onExpiry,
            @RequestParam(required = false) @Nullable String terms,
            Model model,
            Locale reader,
            HttpServletResponse response) {
        var request = new AgreementRequest(
                id, partner, validFrom, validUntil, fields, mostCredits, decisionDays, onExpiry, terms);
        try {
            propose.propose(by, request);
            return "redirect:" + address(by) + "/" + id + "?proposed";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return form(by, request, model, reader);
        }
    }

    @PostMapping("/{id}/acceptance")
    String accept(StaffMember by, @PathVariable UUID id, @RequestParam int version) {
        accept.accept(by, new AgreementId(id), version);
        return "redirect:" + address(by) + "/" + id + "?accepted";
    }

    @PostMapping("/{id}/refusal")
    String decline(StaffMember by, @PathVariable UUID id, @RequestParam int version) {
        decline.decline(by, new AgreementId(id), version);
        return "redirect:" + address(by) + "/" + id + "?declined";
    }

    @PostMapping("/{id}/end")
    String end(StaffMember by, @PathVariable UUID id, @RequestParam int version) {
        end.end(by, new AgreementId(id), version);
        return "redirect:" + address(by) + "/" + id + "?ended";
    }

    private String form(StaffMember by, AgreementRequest request, Model model, Locale reader) {
        model.addAttribute("at", by.institution());
        model.addAttribute("request", request);
        model.addAttribute(
                "partners",
                institutions.listInstitutions().stream()
                        .filter(other -> other.kind() == Institution.Kind.UNIVERSITY
                                && !other.id().equals(by.institutionId()))
                        .map(other -> Option.of(other.slug(), other.name().in(reader)))
                        .toList());
        model.addAttribute(
                "allFields",
                IscedFields.listBroad().stream()
                        .map(field -> Option.of(field.code(), IscedFields.name(field, reader)))
                        .toList());
        model.addAttribute(
                "silences",
                Arrays.stream(Agreement.OnExpiry.values())
                        .map(it -> Option.of(it.slug(), say.key("partnership.onExpiry." + it.slug())))
                        .toList());
        return "partnership/propose";
    }

    private static String address(StaffMember by) {
        return "/at/" + by.institution().slug() + "/agreements";
    }

    @Bean
    static WorkPlace agreementsPlace() {
        return new WorkPlace("partnership.place", "/agreements", Role.PARTNERSHIP_OFFICER, Institution.Kind.UNIVERSITY);
    }
}
