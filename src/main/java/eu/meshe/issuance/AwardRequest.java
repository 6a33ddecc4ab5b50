package eu.meshe.issuance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar enters to award something, as it was entered; {@link AwardAchievement} says what is wrong with it.
 *
 * @param id a fresh UUID for this form; the same one sent twice is one award
 * @param offer the published micro-credential
 * @param birthDate ISO 8601 date
 * @param grade one of the institution's passing grades; empty for none
 * @param achievedOn the day of the result, ISO 8601 date
 * @param assessment an {@link eu.meshe.learning.AssessmentType} that the micro-credential names
 * @param identityCheck an {@link eu.meshe.learning.IdentityCheck}
 */
public record AwardRequest(
        @Nullable UUID id,
        @Nullable UUID offer,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String birthDate,
        @Nullable String email,
        @Nullable String grade,
        @Nullable String achievedOn,
        @Nullable String assessment,
        @Nullable String identityCheck) {}
