package eu.meshe.institution.access;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Role;
import java.util.Set;

/** The person who calls, acting for the institution the address names, with the roles they have there at this moment. */
public record StaffMember(Account account, Institution institution, Set<Role> roles) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    public InstitutionId institutionId() {
        return institution.id();
    }

    public boolean may(Role role) {
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(role);
    }
}
