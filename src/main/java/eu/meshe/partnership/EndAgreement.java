package eu.meshe.partnership;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Either side ends an agreement from today on; the proposer takes back a proposal that is not answered. What was decided before stays. */
@Component
public class EndAgreement {

    private final Agreements agreements;
    private final Ledger ledger;
    private final Clock clock;

    public EndAgreement(Agreements agreements, Ledger ledger, Clock clock) {
        this.agreements = agreements;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param version the version the caller saw
     * @throws eu.meshe.platform.NotFoundException if the caller's institution is no side of it
     * @throws ConflictException if this cannot be done, or no longer
     * @throws StaleVersionException if it was changed since the caller saw it
     */
    @Transactional
    public Agreement end(StaffMember caller, AgreementId id, int version) {
        var agreement = agreements.getAgreement(caller.institutionId(), id);
        if (!agreement.canBeEndedBy(caller.institutionId())) {
            throw ConflictException.of("partnership.end.impossible");
        }
        if (agreement.version() != version) {
            throw new StaleVersionException("agreement");
        }
        agreements.end(agreement, caller.institutionId(), clock.instant());
        ledger.append(
                caller.institutionId().value(),
                "AgreementEnded",
                id.toString(),
                Map.of("with", agreement.otherThan(caller.institutionId()).toString()));
        return agreements.getAgreement(caller.institutionId(), id);
    }
}
