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
 * @param lastChange why and since when its state is as it is; {@code null} while it is as it was awarded
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
        @Nullable StatusChange lastChange,
        int statusList,
        long statusIndex,
        int version) {

    /** Whether it holds; {@link StatusMove} says how one becomes another. */
    public enum State {
        ACTIVE,
        SUSPENDED,
        REVOKED
    }

    public Award {
        var reached = lastChange == null ? State.ACTIVE : lastChange.move().to();
        if (state != reached) {
            throw new IllegalArgumentException("An award is in the state that its last change led to");
        }
    }

    /**
     * The award with another status.
     *
     * @throws ConflictException if the move is not allowed from the state it is in
     * @throws StaleVersionException if it changed since the caller saw it
     */
    Award after(StatusChange change, int seenVersion) {
        change.move().requireAllowedFrom(state);
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
                change.move().to(),
                change,
                statusList,
                statusIndex,
                version + 1);
    }

    public boolean isExpiredAt(Instant now) {
        return validUntil != null && validUntil.isBefore(now);
    }

    public boolean isClaimed() {
        return learner.account() != null;
    }
}
