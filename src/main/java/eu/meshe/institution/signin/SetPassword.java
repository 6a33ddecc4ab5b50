package eu.meshe.institution.signin;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.platform.InvalidInputException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Sets a password. Length is what counts (NIST SP 800-63B, 3.1.1.2): 12 to 200 characters of any kind. */
@Component
public class SetPassword {

    public static final int FEWEST = 12;
    public static final int MOST = 200;

    private final Accounts accounts;
    private final PasswordEncoder encoder;

    public SetPassword(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** @throws InvalidInputException if it is too short or too long */
    public void set(AccountId account, String password) {
        if (password.length() < FEWEST || password.length() > MOST) {
            throw InvalidInputException.of("password", "institution.account.password.length", FEWEST, MOST);
        }
        accounts.setPassword(account, encoder.encode(password));
    }
}
