package eu.meshe.issuance;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What suspending, reinstating and revoking have in common: the award, its place in the lists, the log, the learner, the event. */
@Component
class ChangeStatus {

    private final Awards awards;
    private final Accounts accounts;
    private final StatusIndexes statusIndexes;
    private final AwardMail mail;
    private final Ledger ledger;
    private final Identifiers identifiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeStatus(
            Awards awards,
            Accounts accounts,
            StatusIndexes statusIndexes,
            AwardMail mail,
            Ledger ledger,
            Identifiers identifiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.accounts = accounts;
        this.statusIndexes = statusIndexes;
        this.mail = mail;
        this.ledger = ledger;
        this.identifiers = identifiers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws eu.meshe.platform.NotFoundException if the institution has no such award
     * @throws eu.meshe.platform.InvalidInputException if there is no fit reason
     * @throws eu.meshe.platform.ConflictException if the move is not allowed from the state it is in
     * @throws eu.meshe.platform.StaleVersionException if it changed since the registrar saw it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(StaffMember by, AwardId id, StatusMove move, @Nullable String reason, int version) {
        var seen = awards.getAward(by.institutionId(), id);
        var change = new StatusChange(
                move, StatusReason.checked(reason), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var changed = seen.after(change, version);
        var salt = identifiers.secret();
        awards.saveChange(changed, change, salt);
        statusIndexes.set(
                by.institutionId(),
                new StatusIndexes.Position(seen.statusList(), Math.toIntExact(seen.statusIndex())),
                changed.state());
        record(by, id, change, salt);
        mail.tellOf(change, changed, by.institution(), holder(changed).orElse(null));
        events.publishEvent(event(by, id, move));
    }

    private void record(StaffMember by, AwardId id, StatusChange change, String salt) {
        ledger.append(
                by.institutionId().value(),
                change.move().entry(),
                id.toString(),
                // the reason may name a person: the entry fixes it without telling it, nor letting it be guessed
                Map.of(
                        "reasonSha256", Digest.hex(salt + "\n" + change.reason()),
                        "by", by.account().id().toString()));
    }

    private static Object event(StaffMember by, AwardId id, StatusMove move) {
        var institution = by.institutionId().value();
        return switch (move) {
            case SUSPEND -> new AwardSuspended(institution, id.value());
            case REINSTATE -> new AwardReinstated(institution, id.value());
            case REVOKE -> new AwardRevoked(institution, id.value());
        };
    }

    private Optional<Account> holder(Award award) {
        return Optional.ofNullable(award.learner().account()).flatMap(accounts::findAccount);
    }
}
