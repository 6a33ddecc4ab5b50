package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The person who applies, as she stated herself when she did. */
public record Applicant(
        AccountId account,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String email,
        String language) {

    public static Applicant of(Account account) {
        return new Applicant(
                account.id(),
                account.givenName(),
                account.familyName(),
                account.birthDate(),
                account.email(),
                account.language());
    }

    public String displayName() {
        return (givenName + " " + familyName).strip();
    }
}
