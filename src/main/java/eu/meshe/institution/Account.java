package eu.meshe.institution;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param email lower case; the mailbox was shown to be theirs before the account could be used
 * @param language the language of mails to them, BCP 47
 */
public record Account(
        AccountId id,
        String email,
        String givenName,
        String familyName,
        @Nullable LocalDate birthDate,
        String language,
        int version) {

    public String displayName() {
        return (givenName + " " + familyName).strip();
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
