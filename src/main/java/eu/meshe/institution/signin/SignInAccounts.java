package eu.meshe.institution.signin;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Shows accounts to Spring Security: found by mailbox (sign-in form) or by id (mailed link, passkey), named by id ever after. */
@Component
class SignInAccounts implements UserDetailsService {

    private final Accounts accounts;

    SignInAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        var account = findById(name)
                .or(() -> accounts.findByEmail(name))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        return User.withUsername(account.id().toString())
                .password(accounts.findPassword(account.id()).orElse("{none}"))
                .authorities("SIGNED_IN")
                .build();
    }

    private Optional<Account> findById(String name) {
        try {
            return accounts.findAccount(new AccountId(UUID.fromString(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
