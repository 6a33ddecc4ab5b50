package eu.meshe.issuance;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar takes an award back, for a reason that the learner is told. From then on every check says so. */
@Component
public class RevokeAward {

    private final ChangeStatus changeStatus;

    RevokeAward(ChangeStatus changeStatus) {
        this.changeStatus = changeStatus;
    }

    /**
     * Revokes it.
     *
     * @param reason in words for the learner, 10 to 1000 characters
     * @param version the version the registrar saw
     * @throws NotFoundException if the institution has no such award
     * @throws InvalidInputException if there is no reason
     * @throws eu.meshe.platform.ConflictException if it was revoked before
     * @throws eu.meshe.platform.StaleVersionException if it changed since the registrar saw it
     */
    @Transactional
    public void revoke(StaffMember by, AwardId id, @Nullable String reason, int version) {
        changeStatus.change(by, id, StatusMove.REVOKE, reason, version);
    }
}
