package eu.meshe.trust.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.learning.IscedFields;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.trust.Accredit;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.AccreditationRequest;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.SuspendAccreditation;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Pager;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An agency's accreditations: the list, accrediting an institution, suspending. */
@Staff(Role.QUALITY_OFFICER)
@Controller
@RequestMapping("/at/{institution}/accreditations")
class AccreditationPages {

    private static final int PAGE_SIZE = 20;

    private final Accreditations accreditations;
    private final Accredit accredit;
    private final SuspendAccreditation suspend;
    private final AccreditationViews views;
    private final Institutions institutions;
    private final Identifiers identifiers;

    AccreditationPages(
            Accreditations accreditations,
            Accredit accredit,
            SuspendAccreditation suspend,
            AccreditationViews views,
            Institutions institutions,
            Identifiers identifiers) {
        this.accreditations = accreditations;
        this.accredit = accredit;
        this.suspend = suspend;
        this.views = views;
        this.institutions = institutions;
        this.identifiers = identifiers;
    }

    @GetMapping
    String list(StaffMember by, @RequestParam(defaultValue = "0") int page, Model model) {
        var found = accreditations
                .listGivenBy(by.institutionId(), new Page.Request(page, PAGE_SIZE))
                .map(views::of);
        model.addAttribute("at", by.institution());
        model.addAttribute("accreditations", found.items());
        model.addAttribute(
                "pager",
                new Pager(
                        found.number(), found.pages(), "/at/" + by.institution().slug() + "/accreditations"));
        return "trust/accreditations";
    }

    @GetMapping("/new")
    String ask(StaffMember by, Model model, Locale reader) {
        var empty = new AccreditationRequest(identifiers.next(), null, null, null, null, null, null);
        return form(by, empty, model, reader);
    }

    @PostMapping
    String accredit(
            StaffMember by,
            @RequestParam UUID id,
            @RequestParam(required = false) @Nullable String university,
            @RequestParam(required = false) @Nullable List<String> levels,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(required = false) @Nullable String validFrom,
            @RequestParam(required = false) @Nullable String validUntil,
            @RequestParam(required = false) @Nullable String report,
            Model model,
            Locale reader,
            HttpServletResponse response) {
        var request = new AccreditationRequest(id, university, levels, fields, validFrom, validUntil, report);
        try {
            accredit.accredit(by, request);
            return redirect(by, "accredited");
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return form(by, request, model, reader);
        }
    }

    @GetMapping("/{id}")
    String show(StaffMember by, @PathVariable UUID id, Model model) {
        model.addAttribute("at", by.institution());
        model.addAttribute(
                "accreditation",
                views.of(accreditations.getAccreditation(by.institutionId(), new AccreditationId(id))));
        return "trust/accreditation";
    }

    @PostMapping("/{id}/suspension")
    String suspend(
            StaffMember by,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam int version,
            Model model,
            HttpServletResponse response) {
        try {
            suspend.suspend(by, new AccreditationId(id), reason, version);
            return redirect(by, "suspended");
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            model.addAttribute("reason", reason);
            return show(by, id, model);
        }
    }

    private String form(StaffMember by, AccreditationRequest request, Model model, Locale reader) {
        model.addAttribute("at", by.institution());
        model.addAttribute("request", request);
        model.addAttribute(
                "universities",
                institutions.listInstitutions().stream()
                        .filter(institution -> institution.kind() == Institution.Kind.UNIVERSITY)
                        .map(institution ->
                                Option.of(institution.slug(), institution.name().in(reader)))
                        .toList());
        model.addAttribute(
                "allLevels",
                IntStream.rangeClosed(1, 8)
                        .mapToObj(level -> Option.of("" + level, "EQF " + level))
                        .toList());
        model.addAttribute(
                "allFields",
                IscedFields.listBroad().stream()
                        .map(field -> Option.of(field.code(), IscedFields.name(field, reader)))
                        .toList());
        return "trust/accredit";
    }

    private static String redirect(StaffMember by, String what) {
        return "redirect:/at/" + by.institution().slug() + "/accreditations?" + what;
    }

    @Bean
    static WorkPlace accreditationsPlace() {
        return new WorkPlace("trust.place", "/accreditations", Role.QUALITY_OFFICER, Institution.Kind.AGENCY);
    }
}
