package eu.meshe.wallet;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.FormatId;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Institution;
import eu.meshe.issuance.StatusChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a learner keeps.
 *
 * @param credential what it says
 * @param institution who awarded it, when that institution is here; {@code null} otherwise
 * @param formats the documents it can be taken away as; empty for a self-reported result, whose source file is kept but proves nothing
 * @param standing whether it holds at this moment, as far as this exchange knows
 * @param changes what was done to an award's status and why, the earliest first; empty for what was not awarded here
 * @param receivedAt when it came into the wallet
 */
public record HeldCredential(
        AccountId holder,
        HeldId id,
        Kind kind,
        Credential credential,
        @Nullable Institution institution,
        List<FormatId> formats,
        Standing standing,
        List<StatusChange> changes,
        Instant receivedAt) {

    /** How it came here. */
    public enum Kind {
        /** Awarded by an institution of this exchange. */
        AWARD,
        /** A sealed document from elsewhere, or a decision about this learner. */
        RECEIVED,
        /** Told by the learner; nobody vouched for it. */
        SELF_REPORTED
    }

    /** Whether it holds. */
    public enum Standing {
        ACTIVE,
        EXPIRED,
        /** For now: the institution may reinstate it. */
        SUSPENDED,
        REVOKED,
        SELF_REPORTED
    }

    public HeldCredential {
        formats = List.copyOf(formats);
        changes = List.copyOf(changes);
    }

    public boolean isShareable() {
        return kind != Kind.SELF_REPORTED;
    }

    /** Whether it says what was achieved, so that a university can recognise it; a decision on recognition does not. */
    public boolean isRecognisable() {
        return isShareable() && credential.claim() instanceof Claim.Achieved;
    }

    /** Whether the issuer took it back, for good or for now: a university would have to refuse it. */
    public boolean isTakenBack() {
        return standing == Standing.REVOKED || standing == Standing.SUSPENDED;
    }
}
