package eu.meshe.institution.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.PublicContact;
import eu.meshe.institution.PublicContacts;
import eu.meshe.institution.Role;
import eu.meshe.institution.SetPublicContact;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom anyone may ask about what an institution issued. */
@RestController
@RequestMapping("/api/v1/institutions/{institution}/contact")
class ContactApi {

    private final Institutions institutions;
    private final PublicContacts contacts;
    private final SetPublicContact setPublicContact;

    ContactApi(Institutions institutions, PublicContacts contacts, SetPublicContact setPublicContact) {
        this.institutions = institutions;
        this.contacts = contacts;
        this.setPublicContact = setPublicContact;
    }

    /** For anyone. */
    @Open
    @GetMapping
    PublicContact show(@PathVariable String institution) {
        return contacts.of(institutions.getBySlug(institution));
    }

    @Staff(Role.ADMINISTRATOR)
    @PutMapping
    PublicContact set(StaffMember by, @RequestBody SetPublicContact.Wanted wanted) {
        return setPublicContact.set(by, wanted);
    }
}
