package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ForbiddenException;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency accredits an institution. Sending the same request again answers with the accreditation that is there. */
@Component
public class Accredit {

    private final Accreditations accreditations;
    private final Institutions institutions;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    public Accredit(
            Accreditations accreditations,
            Institutions institutions,
            Ledger ledger,
            Identifiers identifiers,
            Clock clock) {
        this.accreditations = accreditations;
        this.institutions = institutions;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * @throws ForbiddenException if the caller acts for an institution that is no agency
     * @throws eu.meshe.platform.InvalidInputException naming every field that is wrong
     */
    @Transactional
    public Accreditation accredit(StaffMember caller, AccreditationRequest request) {
        requireAgency(caller.institution());
        var id = new AccreditationId(request.id() == null ? identifiers.next() : request.id());
        var accreditation = new AccreditationForm(request, institutions::findBySlug).read(caller.institutionId(), id);
        if (accreditations.addIfAbsent(accreditation, clock.instant())) {
            record(accreditation);
        }
        return accreditations.getAccreditation(caller.institutionId(), id);
    }

    private void record(Accreditation accreditation) {
        ledger.append(
                accreditation.agency().value(),
                "InstitutionAccredited",
                accreditation.id().toString(),
                Map.of(
                        "institution", accreditation.accredited().toString(),
                        "levels", accreditation.levels().toString(),
                        "fields", accreditation.fields().toString(),
                        "validFrom", accreditation.validFrom().toString(),
                        "validUntil", accreditation.validUntil().toString()));
    }

    static void requireAgency(Institution institution) {
        if (institution.kind() != Institution.Kind.AGENCY) {
            throw new ForbiddenException("Only an agency accredits");
        }
    }
}
