package eu.meshe.institution.web;

import eu.meshe.institution.PublicContacts;
import eu.meshe.institution.Role;
import eu.meshe.institution.SetPublicContact;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom anyone may ask about what the institution issued; its administrators say. */
@Staff(Role.ADMINISTRATOR)
@Controller
@RequestMapping("/at/{institution}/contact")
class ContactPages {

    private final PublicContacts contacts;
    private final SetPublicContact setPublicContact;

    ContactPages(PublicContacts contacts, SetPublicContact setPublicContact) {
        this.contacts = contacts;
        this.setPublicContact = setPublicContact;
    }

    @GetMapping
    String show(StaffMember by, Model model) {
        var known = contacts.of(by.institution());
        var page = known.page() == null ? "" : known.page().toString();
        return form(by, new SetPublicContact.Wanted(known.office(), known.email(), page), model);
    }

    @PostMapping
    String set(
            StaffMember by,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        var wanted = new SetPublicContact.Wanted(office, email, page);
        try {
            setPublicContact.set(by, wanted);
            return "redirect:/at/" + by.institution().slug() + "/contact?saved";
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.of(refused));
            return form(by, wanted, model);
        }
    }

    private static String form(StaffMember by, SetPublicContact.Wanted wanted, Model model) {
        model.addAttribute("institution", by.institution());
        model.addAttribute("wanted", wanted);
        return "institution/contact";
    }
}
