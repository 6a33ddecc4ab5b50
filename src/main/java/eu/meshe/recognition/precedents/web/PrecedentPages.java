package eu.meshe.recognition.precedents.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.precedents.ChangeForce;
import eu.meshe.recognition.precedents.FindReader;
import eu.meshe.recognition.precedents.PrecedentDefaults;
import eu.meshe.recognition.precedents.PrecedentId;
import eu.meshe.recognition.precedents.Precedents;
import eu.meshe.recognition.precedents.ShareDraft;
import eu.meshe.recognition.precedents.SharePrecedent;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Pager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An institution's precedents and those shared with it: search, read, share, put out of force and back. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/precedents")
class PrecedentPages {

    private static final int A_PAGE = 20;

    private final Precedents precedents;
    private final PrecedentDefaults defaults;
    private final FindReader readers;
    private final SharePrecedent share;
    private final ChangeForce force;
    private final PrecedentViews views;
    private final VersionLines versions;
    private final PrecedentChoices choices;

    PrecedentPages(
            Precedents precedents,
            PrecedentDefaults defaults,
            FindReader readers,
            SharePrecedent share,
            ChangeForce force,
            PrecedentViews views,
            VersionLines versions,
            PrecedentChoices choices) {
        this.precedents = precedents;
        this.defaults = defaults;
        this.readers = readers;
        this.share = share;
        this.force = force;
        this.views = views;
        this.versions = versions;
        this.choices = choices;
    }

    @GetMapping
    String list(StaffMember officer, PrecedentFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        var reader = readers.of(officer.institutionId());
        var place = place(officer);
        var found = precedents
                .search(reader, filter.query(), new Page.Request(page, A_PAGE))
                .map(it -> views.of(it, reader, place));
        choices.addTo(model);
        model.addAttribute("at", officer.institution());
        model.addAttribute("place", place);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("pager", new Pager(found.number(), found.pages(), filter.address(place)));
        model.addAttribute("sharings", choices.sharings());
        model.addAttribute(
                "defaultSharing", defaults.getSharing(officer.institutionId()).slug());
        model.addAttribute("maySetDefault", officer.may(Role.ADMINISTRATOR));
        return "recognition/precedents";
    }

    @GetMapping("/{id}")
    String show(StaffMember officer, @PathVariable UUID id, Model model) {
        return lay(officer, new PrecedentId(id), null, model);
    }

    @PostMapping("/{id}/sharing")
    ModelAndView share(
            StaffMember officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @ModelAttribute ShareDraft draft,
            Model model) {
        var precedent = new PrecedentId(id);
        try {
            share.share(officer, precedent, version, draft);
            return new ModelAndView("redirect:" + place(officer) + "/" + id + "?saved");
        } catch (InvalidInputException e) {
            return refused(lay(officer, precedent, draft, model), e, model);
        }
    }

    @PostMapping("/{id}/out-of-force")
    ModelAndView putOut(
            StaffMember officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        var precedent = new PrecedentId(id);
        try {
            force.putOut(officer, precedent, version, reason);
            return new ModelAndView("redirect:" + place(officer) + "/" + id + "?saved");
        } catch (InvalidInputException e) {
            return refused(lay(officer, precedent, null, model), e, model);
        }
    }

    @PostMapping("/{id}/back-in-force")
    ModelAndView putBack(
            StaffMember officer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String reason,
            Model model) {
        var precedent = new PrecedentId(id);
        try {
            force.putBack(officer, precedent, version, reason);
            return new ModelAndView("redirect:" + place(officer) + "/" + id + "?saved");
        } catch (InvalidInputException e) {
            return refused(lay(officer, precedent, null, model), e, model);
        }
    }

    @PostMapping("/default")
    @Staff(Role.ADMINISTRATOR)
    String setDefault(StaffMember administrator, @RequestParam(required = false) @Nullable String sharing) {
        share.setDefault(administrator, sharing);
        return "redirect:" + place(administrator) + "?saved";
    }

    private static ModelAndView refused(String template, InvalidInputException e, Model model) {
        model.addAttribute("errors", FormErrors.of(e));
        return new ModelAndView(template, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String lay(StaffMember officer, PrecedentId id, @Nullable ShareDraft draft, Model model) {
        var reader = readers.of(officer.institutionId());
        var precedent = precedents.getReadable(reader, id);
        model.addAttribute("at", officer.institution());
        model.addAttribute("place", place(officer));
        model.addAttribute("view", views.of(precedent, reader, place(officer)));
        if (precedent.isOf(officer.institutionId())) {
            model.addAttribute("history", versions.of(precedent).reversed());
            model.addAttribute("sharings", choices.sharings());
            model.addAttribute("names", share.listNames(precedent));
            model.addAttribute(
                    "draft",
                    draft == null ? new ShareDraft(precedent.sharing().slug(), precedent.text(), null) : draft);
        }
        return "recognition/precedent";
    }

    private static String place(StaffMember officer) {
        return "/at/" + officer.institution().slug() + "/precedents";
    }

    @Bean
    static WorkPlace precedentsPlace() {
        return new WorkPlace("precedents.place", "/precedents", Role.RECOGNITION_OFFICER, Institution.Kind.UNIVERSITY);
    }
}
