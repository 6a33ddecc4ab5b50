package eu.meshe.institution.access;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** The person who calls, acting for the institution the address names, with the roles they have there at this moment. */
public record StaffMember(Account account, Institution institution, Set<Role> roles) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** The one who makes that request; empty where its handler is not for staff alone. */
    public static Optional<StaffMember> of(HttpServletRequest request) {
        return Optional.ofNullable((StaffMember) request.getAttribute(AccessInterceptor.STAFF_MEMBER));
    }

    public InstitutionId institutionId() {
        return institution.id();
    }

    public boolean may(Role role) {
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(role);
    }
}
