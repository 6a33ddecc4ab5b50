package eu.meshe.verification;

import eu.meshe.credential.Claim;
import eu.meshe.institution.Institution;
import eu.meshe.institution.PublicContacts;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.trust.Issuers;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whom to ask about a credential. Where our register does not vouch for the issuer we know nobody. */
@Component
public class IssuerContacts {

    private final Issuers issuers;
    private final PublicContacts contacts;

    IssuerContacts(Issuers issuers, PublicContacts contacts) {
        this.issuers = issuers;
        this.contacts = contacts;
    }

    public Optional<IssuerContact> find(VerificationReport report) {
        var body = report.credential().claim() instanceof Claim.Achieved achieved ? achieved.awardingBody() : null;
        return find(
                report.issuer(), Optional.ofNullable(body).map(Organisation::id).orElse(null));
    }

    /**
     * @param issuer whom our register vouches for; {@code null} for nobody
     * @param awardingBody the DID of who awarded it, whom one asks where we know them; {@code null} where that is the issuer
     */
    public Optional<IssuerContact> find(@Nullable Institution issuer, @Nullable String awardingBody) {
        return Optional.ofNullable(issuer)
                .map(known -> Optional.ofNullable(awardingBody)
                        .flatMap(issuers::findByDid)
                        .orElse(known))
                .map(this::contact);
    }

    private IssuerContact contact(Institution institution) {
        var contact = contacts.of(institution);
        return new IssuerContact(
                institution.name(),
                contact.office().isEmpty() ? null : LocalisedText.of(institution.language(), contact.office()),
                contact.email(),
                contact.page() == null ? null : Objects.toString(contact.page()));
    }
}
