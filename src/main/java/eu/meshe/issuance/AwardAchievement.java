package eu.meshe.issuance;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.catalogue.Today;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar awards a published micro-credential to a learner: the fact, its place in the status list, and the mail that tells of it. */
@Component
public class AwardAchievement {

    private final MicroCredentials microCredentials;
    private final Awards awards;
    private final Accounts accounts;
    private final StatusIndexes statusIndexes;
    private final AwardMail mail;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Identifiers identifiers;
    private final Today today;
    private final Clock clock;

    AwardAchievement(
            MicroCredentials microCredentials,
            Awards awards,
            Accounts accounts,
            StatusIndexes statusIndexes,
            AwardMail mail,
            Ledger ledger,
            ApplicationEventPublisher events,
            Identifiers identifiers,
            Today today,
            Clock clock) {
        this.microCredentials = microCredentials;
        this.awards = awards;
        this.accounts = accounts;
        this.statusIndexes = statusIndexes;
        this.mail = mail;
        this.ledger = ledger;
        this.events = events;
        this.identifiers = identifiers;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Awards it. A request with an id that was sent before answers with the award that came of it then and changes nothing.
     *
     * @throws InvalidInputException naming every field that is wrong
     */
    @Transactional
    public Award award(StaffMember by, AwardRequest request) {
        var id = new AwardId(request.id() == null ? identifiers.next() : request.id());
        var earlier = awards.findAward(by.institutionId(), id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var offer = offer(by, request);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var entry = AwardForm.read(request, offer, by.institution(), today.date());
        var account = accounts.findByEmail(entry.learner().email());
        var award = newAward(by, id, offer, entry, account.map(Account::id).orElse(null), now);
        return awards.add(award) ? announced(by, award, account.orElse(null)) : sentBefore(by, id);
    }

    private Edition offer(StaffMember by, AwardRequest request) {
        if (request.offer() == null) {
            throw InvalidInputException.of("offer", "issuance.problem.offer.missing");
        }
        return microCredentials
                .findPublished(new MicroCredentialId(request.offer()))
                .filter(offer -> offer.institutionId().equals(by.institutionId()))
                .orElseThrow(() -> InvalidInputException.of("offer", "issuance.problem.offer.unknown"));
    }

    private Award newAward(
            StaffMember by,
            AwardId id,
            Edition offer,
            AwardForm.Entry entry,
            @Nullable AccountId account,
            Instant now) {
        var position = statusIndexes.claim(by.institutionId());
        var learner = entry.learner();
        return new Award(
                by.institutionId(),
                id,
                offer.id(),
                offer.edition(),
                offer.achievement(),
                new Learner(learner.givenName(), learner.familyName(), learner.birthDate(), learner.email(), account),
                entry.result(),
                now,
                validUntil(offer.validMonths(), now),
                Award.State.ACTIVE,
                null,
                position.list(),
                position.position(),
                0);
    }

    private static @Nullable Instant validUntil(@Nullable Integer months, Instant from) {
        return months == null
                ? null
                : from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }

    private Award announced(StaffMember by, Award award, @Nullable Account account) {
        ledger.append(
                by.institutionId().value(),
                "AchievementAwarded",
                award.id().toString(),
                Map.of(
                        "microCredential", award.microCredentialId().toString(),
                        "edition", Integer.toString(award.edition()),
                        "by", by.account().id().toString()));
        mail.announce(award, by.institution(), account);
        events.publishEvent(
                new AchievementAwarded(by.institutionId().value(), award.id().value()));
        if (account != null) {
            events.publishEvent(new AwardClaimed(
                    by.institutionId().value(), award.id().value(), account.id().value()));
        }
        return award;
    }

    /** The same form arrived twice at once, and the other was first; or the id is another institution's. */
    private Award sentBefore(StaffMember by, AwardId id) {
        return awards.findAward(by.institutionId(), id)
                .orElseThrow(() -> ConflictException.of("issuance.problem.idTaken"));
    }
}
