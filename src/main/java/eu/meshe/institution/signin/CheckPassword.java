package eu.meshe.institution.signin;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.platform.InvalidInputException;
import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks a mailbox and password outside the sign-in form, with the same brake on guessing. */
@Component
public class CheckPassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Attempts attempts;
    private final String decoy;

    CheckPassword(Accounts accounts, PasswordEncoder encoder, Attempts attempts) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.attempts = attempts;
        this.decoy = java.util.Objects.requireNonNull(encoder.encode("no account has this password"));
    }

    /**
     * The account with that mailbox and password.
     *
     * @throws InvalidInputException if there is none, the password is another, or too many tried; which of them is not told
     */
    public AccountId check(String email, String password) {
        var allowed = attempts.allow(AttemptFilter.key(email));
        var account = accounts.findByEmail(email);
        // As much work for a mailbox without an account as for one with it.
        var stored = account.map(Account::id).flatMap(accounts::findPassword).orElse(decoy);
        var right = encoder.matches(isPossible(password) ? password : "", stored);
        if (!allowed || !right || account.isEmpty()) {
            throw InvalidInputException.of("password", "institution.signin.refused");
        }
        attempts.forget(AttemptFilter.key(email));
        return account.get().id();
    }

    /** Longer ones cost only time, and half a character (a lone surrogate, which JSON can carry) has no bytes to hash. */
    private static boolean isPossible(String password) {
        return password.length() <= SetPassword.MOST
                && StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }
}
