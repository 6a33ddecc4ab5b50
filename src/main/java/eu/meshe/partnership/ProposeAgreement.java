package eu.meshe.partnership;

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

/** An institution proposes an agreement to another. Sending the same proposal again answers with the one that is there. */
@Component
public class ProposeAgreement {

    private final Agreements agreements;
    private final Institutions institutions;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final Clock clock;

    public ProposeAgreement(
            Agreements agreements, Institutions institutions, Ledger ledger, Identifiers identifiers, Clock clock) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * @throws ForbiddenException if the caller acts for an agency
     * @throws eu.meshe.platform.InvalidInputException naming every field that is wrong
     */
    @Transactional
    public Agreement propose(StaffMember caller, AgreementRequest request) {
        if (caller.institution().kind() != Institution.Kind.UNIVERSITY) {
            throw new ForbiddenException("Only universities make agreements");
        }
        var id = new AgreementId(request.id() == null ? identifiers.next() : request.id());
        var agreement =
                new AgreementForm(request, institutions::findBySlug).read(caller.institutionId(), id, clock.instant());
        if (agreements.addIfAbsent(agreement)) {
            ledger.append(
                    agreement.proposer().value(),
                    "AgreementProposed",
                    id.toString(),
                    Map.of("partner", agreement.partner().toString()));
        }
        return agreements.getAgreement(caller.institutionId(), id);
    }
}
