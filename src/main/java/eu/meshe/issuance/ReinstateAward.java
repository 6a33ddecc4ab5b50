package eu.meshe.issuance;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar lifts the suspension of an award, for a reason that the learner is told. It holds again, as if it had never been suspended. */
@Component
public class ReinstateAward {

    private final ChangeStatus changeStatus;

    ReinstateAward(ChangeStatus changeStatus) {
        this.changeStatus = changeStatus;
    }

    /**
     * Reinstates it.
     *
     * @param reason in words for the learner, 10 to 1000 characters
     * @param version the version the registrar saw
     * @throws NotFoundException if the institution has no such award
     * @throws InvalidInputException if there is no reason
     * @throws eu.meshe.platform.ConflictException if it is not suspended, or revoked
     * @throws eu.meshe.platform.StaleVersionException if it changed since the registrar saw it
     */
    @Transactional
    public void reinstate(StaffMember by, AwardId id, @Nullable String reason, int version) {
        changeStatus.change(by, id, StatusMove.REINSTATE, reason, version);
    }
}
