package eu.meshe.institution.access;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The account behind the request at hand. However a person signed in, the authentication's name is their account's id. */
@Component
public class CurrentAccount {

    private final Accounts accounts;

    public CurrentAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    public Optional<Account> find() {
        return findId().flatMap(accounts::findAccount);
    }

    public Optional<AccountId> findId() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return Optional.empty();
        }
        return Optional.of(new AccountId(UUID.fromString(authentication.getName())));
    }
}
