package eu.meshe.issuance;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar suspends an award while something is being cleared up, for a reason that the learner is told. Every check says so until it is reinstated. */
@Component
public class SuspendAward {

    private final ChangeStatus changeStatus;

    SuspendAward(ChangeStatus changeStatus) {
        this.changeStatus = changeStatus;
    }

    /**
     * Suspends it.
     *
     * @param reason in words for the learner, 10 to 1000 characters
     * @param version the version the registrar saw
     * @throws NotFoundException if the institution has no such award
     * @throws InvalidInputException if there is no reason
     * @throws eu.meshe.platform.ConflictException if it is suspended already, or revoked
     * @throws eu.meshe.platform.StaleVersionException if it changed since the registrar saw it
     */
    @Transactional
    public void suspend(StaffMember by, AwardId id, @Nullable String reason, int version) {
        changeStatus.change(by, id, StatusMove.SUSPEND, reason, version);
    }
}
