package eu.meshe.protocol.vcapi;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.trust.Issuers;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For which institution somebody issues: the one that the credential names, or the only one for which they may. */
@Component
class IssuingInstitution {

    private final Institutions institutions;
    private final Memberships memberships;
    private final Issuers issuers;

    IssuingInstitution(Institutions institutions, Memberships memberships, Issuers issuers) {
        this.institutions = institutions;
        this.memberships = memberships;
        this.issuers = issuers;
    }

    /**
     * The institution.
     *
     * @param issuer the issuer that a credential names; blank where it names none
     * @return empty where the issuer is nobody here, or where several would do and none is named
     * @throws ForbiddenException if that person may not issue for that institution, or for none
     */
    Optional<Institution> find(Account by, String issuer) {
        if (!issuer.isBlank()) {
            var named = issuers.findByDid(issuer);
            named.ifPresent(institution -> requireRegistrar(by, institution.id()));
            return named;
        }
        var all = listOf(by);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * All for which that person may issue.
     *
     * @throws ForbiddenException if there is none
     */
    List<Institution> listOf(Account by) {
        var all = memberships.listInstitutionsOf(by.id()).stream()
                .filter(institution -> isRegistrar(by, institution))
                .map(institutions::getInstitution)
                .toList();
        if (all.isEmpty()) {
            throw new ForbiddenException("No role for this at any institution");
        }
        return all;
    }

    private void requireRegistrar(Account by, InstitutionId institution) {
        if (!isRegistrar(by, institution)) {
            throw new ForbiddenException("No role for this at the institution");
        }
    }

    private boolean isRegistrar(Account by, InstitutionId institution) {
        var roles = memberships.rolesOf(by.id(), institution);
        return roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.REGISTRAR);
    }
}
