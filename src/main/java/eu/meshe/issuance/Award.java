package eu.meshe.issuance;

import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.credential.Claim;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The fact that an institution awarded a micro-credential to a learner. Documents are made from it and change nothing about it.
 *
 * @param edition which edition of the micro-credential it was
 * @param achievement as it was described in that edition
 * @param issuedAt whole seconds
 * @param validUntil {@code null} for without end
 * @param revocation why and when it was taken back; {@code null} unless {@link State#REVOKED}
 * @param statusList the number of the status list it stands in, from 1
 * @param statusIndex its position there, 0 to 131071; the same in every format
 */
public record Award(
        InstitutionId institutionId,
        AwardId id,
        MicroCredentialId microCredentialId,
        int edition,
        Achievement achievement,
        Learner learner,
        Claim.Result result,
        Instant issuedAt,
        @Nullable Instant validUntil,
        State state,
        @Nullable Revocation revocation,
        int statusList,
        long statusIndex,
        int version) {

    /** Active until revoked; there is no way back. */
    public enum State {
        ACTIVE,
        REVOKED
    }

    public Award {
        if ((state == State.REVOKED) != (revocation != null)) {
            throw new IllegalArgumentException("An award is revoked for a reason, and only then has one");
        }
    }

    /**
     * The award, taken back.
     *
     * @throws StaleVersionException if it changed since the caller saw it
     * @throws ConflictException if it was taken back before
     */
    Award revoked(Revocation why, int seenVersion) {
        if (state == State.REVOKED) {
            throw ConflictException.of("issuance.problem.alreadyRevoked");
        }
        if (version != seenVersion) {
            throw new StaleVersionException("award");
        }
        return new Award(
                institutionId,
                id,
                microCredentialId,
                edition,
                achievement,
                learner,
                result,
                issuedAt,
                validUntil,
                State.REVOKED,
                why,
                statusList,
                statusIndex,
                version);
    }

    public boolean isExpiredAt(Instant now) {
        return validUntil != null && validUntil.isBefore(now);
    }

    public boolean isClaimed() {
        return learner.account() != null;
    }
}
