package eu.meshe.issuance.web;

import eu.meshe.issuance.Award;
import eu.meshe.issuance.StatusChange;
import eu.meshe.issuance.StatusMove;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.IdentityCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An award as programs see it.
 *
 * @param title by language
 * @param inWallet whether the learner has it in their wallet
 * @param lastChange why and when its state became what it is; {@code null} while it is as it was awarded
 * @param version to be sent along when it is changed
 */
record AwardView(
        UUID id,
        UUID microCredential,
        int edition,
        Map<String, String> title,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        boolean inWallet,
        @Nullable String grade,
        @Nullable LocalDate achievedOn,
        @Nullable AssessmentType assessment,
        @Nullable IdentityCheck identityCheck,
        Instant issuedAt,
        @Nullable Instant validUntil,
        Award.State state,
        @Nullable ChangeView lastChange,
        int version) {

    /** That it was suspended, reinstated or revoked, why and when. */
    record ChangeView(StatusMove move, String reason, Instant at) {

        static ChangeView of(StatusChange change) {
            return new ChangeView(change.move(), change.reason(), change.at());
        }
    }

    static AwardView of(Award award) {
        var learner = award.learner();
        var result = award.result();
        var change = award.lastChange();
        return new AwardView(
                award.id().value(),
                award.microCredentialId().value(),
                award.edition(),
                award.achievement().title().byLanguage(),
                learner.givenName(),
                learner.familyName(),
                learner.birthDate(),
                learner.email(),
                award.isClaimed(),
                result.grade(),
                result.achievedOn(),
                result.assessment(),
                result.identityCheck(),
                award.issuedAt(),
                award.validUntil(),
                award.state(),
                change == null ? null : ChangeView.of(change),
                award.version());
    }
}
