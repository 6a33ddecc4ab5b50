package eu.meshe.institution.web;

import eu.meshe.institution.PublicContact;
import eu.meshe.institution.PublicContacts;
import eu.meshe.institution.Role;
import eu.meshe.institution.SetPublicContact;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom anyone may ask about what an institution issued, for its administrators' programs. Reports and pinned results show it to everybody. */
@Staff(Role.ADMINISTRATOR)
@RestController
@RequestMapping("/api/v1/institutions/{institution}/contact")
class ContactApi {

    private final PublicContacts contacts;
    private final SetPublicContact setPublicContact;

    ContactApi(PublicContacts contacts, SetPublicContact setPublicContact) {
        this.contacts = contacts;
        this.setPublicContact = setPublicContact;
    }

    @GetMapping
    PublicContact show(StaffMember by) {
        return contacts.of(by.institution());
    }

    @PutMapping
    PublicContact set(StaffMember by, @RequestBody SetPublicContact.Wanted wanted) {
        return setPublicContact.set(by, wanted);
    }
}
