package eu.meshe.issuance.web;

import eu.meshe.issuance.Award;
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
        @Nullable RevocationView revocation,
        int version) {

    /** Why and when it was revoked. */
    record RevocationView(String reason, Instant at) {}

    static AwardView of(Award award) {
        var learner = award.learner();
        var result = award.result();
        var revocation = award.revocation();
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
                revocation == null ? null : new RevocationView(revocation.reason(), revocation.at()),
                award.version());
    }
}
