package eu.meshe.wallet.web;

import eu.meshe.institution.Institution;
import eu.meshe.verification.CredentialCard;
import eu.meshe.wallet.HeldCredential;
import eu.meshe.web.CardView;
import eu.meshe.web.Mark;
import eu.meshe.web.Say;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what is kept as cards. */
@Component
class HeldCards {

    private final Say say;

    HeldCards(Say say) {
        this.say = say;
    }

    CardView of(HeldCredential held) {
        return CredentialCard.of(
                held.credential(),
                Optional.ofNullable(held.institution()).map(Institution::slug).orElse(null),
                mark(held.standing()),
                "/wallet/" + held.id(),
                say.key("wallet.seal"));
    }

    private static Mark mark(HeldCredential.Standing standing) {
        return switch (standing) {
            case ACTIVE -> Mark.ACTIVE;
            case EXPIRED -> Mark.EXPIRED;
            case SUSPENDED -> Mark.SUSPENDED;
            case REVOKED -> Mark.REVOKED;
            case SELF_REPORTED -> Mark.SELF_REPORTED;
        };
    }
}
