package eu.meshe.institution.web;

import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.WorkPlace;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.institution.signin.InviteMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An institution's own start page: what its people can do here, and who they are. */
@Controller
@RequestMapping("/at/{institution}")
class InstitutionPages {

    private final Memberships memberships;
    private final InviteMember inviteMember;
    private final ObjectProvider<WorkPlace> places;

    InstitutionPages(Memberships memberships, InviteMember inviteMember, ObjectProvider<WorkPlace> places) {
        this.memberships = memberships;
        this.inviteMember = inviteMember;
        this.places = places;
    }

    @Staff
    @GetMapping
    String start(StaffMember staff, Model model) {
        model.addAttribute("institution", staff.institution());
        model.addAttribute(
                "places",
                places.orderedStream().filter(place -> place.isFor(staff)).toList());
        model.addAttribute("administrator", staff.may(Role.ADMINISTRATOR));
        return "institution/start";
    }

    @Staff(Role.ADMINISTRATOR)
    @GetMapping("/people")
    String people(StaffMember staff, Model model) {
        return show(staff, model);
    }

    @Staff(Role.ADMINISTRATOR)
    @PostMapping("/people")
    String invite(
            StaffMember staff,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String givenName,
            @RequestParam(defaultValue = "") String familyName,
            @RequestParam(defaultValue = "") String role,
            Model model) {
        try {
            inviteMember.invite(staff, new InviteMember.Wanted(email, givenName, familyName, role));
            return "redirect:/at/" + staff.institution().slug() + "/people?saved";
        } catch (InvalidInputException refused) {
            model.addAttribute("errors", FormErrors.of(refused));
            model.addAttribute("wanted", new InviteMember.Wanted(email, givenName, familyName, role));
            return show(staff, model);
        }
    }

    @Staff(Role.ADMINISTRATOR)
    @PostMapping("/people/{account}/withdraw")
    String withdraw(StaffMember staff, @PathVariable UUID account, @RequestParam(defaultValue = "") String role) {
        inviteMember.withdraw(staff, account, role);
        return "redirect:/at/" + staff.institution().slug() + "/people?saved";
    }

    private String show(StaffMember staff, Model model) {
        model.addAttribute("institution", staff.institution());
        model.addAttribute("members", memberships.listMembers(staff.institutionId()));
        model.addAttribute("roles", Role.values());
        return "institution/people";
    }
}
