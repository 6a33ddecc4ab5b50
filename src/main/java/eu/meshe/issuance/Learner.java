package eu.meshe.issuance;

import eu.meshe.institution.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom something was awarded to, as the institution knows them.
 *
 * @param email lower case; where the award was announced
 * @param account whose wallet it is in; {@code null} until it is claimed
 */
public record Learner(
        String givenName,
        String familyName,
        LocalDate birthDate,
        String email,
        @Nullable AccountId account) {

    public String displayName() {
        return (givenName + " " + familyName).strip();
    }
}
