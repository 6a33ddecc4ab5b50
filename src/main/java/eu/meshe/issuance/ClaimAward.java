package eu.meshe.issuance;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A learner takes an award into their wallet by the link that was mailed to them. The link shows that the mailbox is theirs: an account is
 * made for it if it has none, and everything else that was awarded to that mailbox comes along.
 */
@Component
public class ClaimAward {

    private final ClaimLinks links;
    private final Awards awards;
    private final Accounts accounts;
    private final Institutions institutions;
    private final ApplicationEventPublisher events;
    private final Identifiers identifiers;
    private final Clock clock;

    ClaimAward(
            ClaimLinks links,
            Awards awards,
            Accounts accounts,
            Institutions institutions,
            ApplicationEventPublisher events,
            Identifiers identifiers,
            Clock clock) {
        this.links = links;
        this.awards = awards;
        this.accounts = accounts;
        this.institutions = institutions;
        this.events = events;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** How long a link works. */
    public static final java.time.Duration LINK_LIFE = ClaimLinks.LIFE;

    /** What a link leads to, for the one who holds it. */
    public sealed interface Offered {

        /** It can be taken. */
        record Open(Award award, Institution institution) implements Offered {}

        /** It was made for a mailbox other than that of the person who is signed in. */
        record ForSomeoneElse(Institution institution) implements Offered {}

        /** The link was used already: sign in, it is in the wallet. */
        record Used() implements Offered {}

        /** The link is too old: ask the institution for a new one. */
        record Expired(Institution institution) implements Offered {}

        /** There is no such link: mistyped, or cut off by a mail program. */
        record Unknown() implements Offered {}
    }

    /** What came of taking it. */
    public sealed interface Outcome {

        /** It is theirs. */
        record Taken(AccountId account, AwardId award) implements Outcome {}

        /** It is not, for that reason. */
        record Refused(Offered why) implements Outcome {}
    }

    /** Looks without changing anything. */
    @Transactional(readOnly = true)
    public Offered look(String secret, @Nullable Account signedIn) {
        var link = links.find(secret).orElse(null);
        if (link == null) {
            return new Offered.Unknown();
        }
        if (link.usedAt() != null) {
            return new Offered.Used();
        }
        var institution = institutions.getInstitution(link.institution());
        if (!link.expiresAt().isAfter(clock.instant())) {
            return new Offered.Expired(institution);
        }
        var award = awards.getAward(link.institution(), link.award());
        return signedIn != null && !signedIn.email().equals(award.learner().email())
                ? new Offered.ForSomeoneElse(institution)
                : new Offered.Open(award, institution);
    }

    /** Takes it. The caller signs the person in. */
    @Transactional
    public Outcome claim(String secret, @Nullable Account signedIn) {
        var offered = look(secret, signedIn);
        if (!(offered instanceof Offered.Open open)) {
            return new Outcome.Refused(offered);
        }
        if (!links.use(secret)) {
            return new Outcome.Refused(new Offered.Used());
        }
        var account = accountFor(open.award(), open.institution());
        for (var claimed : awards.claimAll(account.email(), account.id())) {
            links.useAll(claimed.institution(), claimed.award());
            events.publishEvent(new AwardClaimed(
                    claimed.institution().value(),
                    claimed.award().value(),
                    account.id().value()));
        }
        return new Outcome.Taken(account.id(), open.award().id());
    }

    private Account accountFor(Award award, Institution institution) {
        var learner = award.learner();
        return accounts.addIfAbsent(
                new Account(
                        new AccountId(identifiers.next()),
                        learner.email(),
                        learner.givenName(),
                        learner.familyName(),
                        learner.birthDate(),
                        institution.language(),
                        0),
                clock.instant());
    }
}
