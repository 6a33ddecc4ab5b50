package eu.meshe.institution.signin;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.mail.Postbox;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails a link that signs a person in: how one signs in without a password, and how one gets in again after losing it.
 *
 * <p>Whether the mailbox has an account is not told to the one who asks.
 */
@Component
public class MailSignInLink {

    /** How long the link works. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private final Accounts accounts;
    private final MailedLinks links;
    private final Postbox postbox;
    private final MessageSource messages;
    private final MesheProperties properties;

    public MailSignInLink(
            Accounts accounts, MailedLinks links, Postbox postbox, MessageSource messages, MesheProperties properties) {
        this.accounts = accounts;
        this.links = links;
        this.postbox = postbox;
        this.messages = messages;
        this.properties = properties;
    }

    @Transactional
    public void mail(String email) {
        accounts.findByEmail(email).ifPresent(this::mailTo);
    }

    private void mailTo(Account account) {
        var address = properties.address("/sign-in/link/" + links.make(account.id(), LIFE));
        Object[] arguments = {account.displayName(), address, LIFE.toMinutes()};
        postbox.post(
                account.email(),
                messages.getMessage("institution.mail.signin.subject", null, account.locale()),
                messages.getMessage("institution.mail.signin.body", arguments, account.locale()));
    }
}
