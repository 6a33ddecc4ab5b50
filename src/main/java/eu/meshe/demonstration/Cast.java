package eu.meshe.demonstration;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the people of the story as the use cases want them: as who they are signed in as, with the roles they hold. */
@Component
@Profile("demo")
class Cast {

    private final Institutions institutions;
    private final Accounts accounts;
    private final Memberships memberships;

    Cast(Institutions institutions, Accounts accounts, Memberships memberships) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.memberships = memberships;
    }

    Institution institution(String slug) {
        return institutions.getBySlug(slug);
    }

    Account account(String email) {
        return accounts.findByEmail(email).orElseThrow();
    }

    /** That person, with her roles there. */
    StaffMember member(String slug, String email) {
        var institution = institution(slug);
        var account = account(email);
        return new StaffMember(account, institution, memberships.rolesOf(account.id(), institution.id()));
    }

    /** Someone whose work it is there. */
    StaffMember staff(String slug, Role role) {
        var institution = institution(slug);
        var member = memberships.listMembers(institution.id()).stream()
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
        return new StaffMember(
                accounts.getAccount(member.account()),
                institution,
                memberships.rolesOf(member.account(), institution.id()));
    }
}
