package eu.meshe.partnership;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The partner accepts a proposal: from then on it is in force. */
@Component
public class AcceptAgreement {

    private final Agreements agreements;
    private final Ledger ledger;
    private final Clock clock;

    public AcceptAgreement(Agreements agreements, Ledger ledger, Clock clock) {
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
    public Agreement accept(StaffMember caller, AgreementId id, int version) {
        var agreement = agreements.getAgreement(caller.institutionId(), id);
        if (!agreement.canBeAnsweredBy(caller.institutionId())) {
            throw ConflictException.of("partnership.accept.impossible");
        }
        if (agreement.version() != version) {
            throw new StaleVersionException("agreement");
        }
        agreements.answer(agreement, Agreement.State.IN_FORCE, clock.instant());
        ledger.append(
                caller.institutionId().value(),
                "AgreementAccepted",
                id.toString(),
                Map.of("with", agreement.otherThan(caller.institutionId()).toString()));
        return agreements.getAgreement(caller.institutionId(), id);
    }
}
