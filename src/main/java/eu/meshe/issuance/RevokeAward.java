package eu.meshe.issuance;

import eu.meshe.institution.Account;
import eu.meshe.institution.Accounts;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.Digest;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A registrar takes an award back, for a reason that the learner is told. From then on every check says so. */
@Component
public class RevokeAward {

    public static final int SHORTEST_REASON = 10;
    public static final int LONGEST_REASON = 1000;

    private final Awards awards;
    private final Accounts accounts;
    private final StatusIndexes statusIndexes;
    private final AwardMail mail;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RevokeAward(
            Awards awards,
            Accounts accounts,
            StatusIndexes statusIndexes,
            AwardMail mail,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.awards = awards;
        this.accounts = accounts;
        this.statusIndexes = statusIndexes;
        this.mail = mail;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Revokes it.
     *
     * @param reason in words for the learner, 10 to 1000 characters
     * @param version the version the registrar saw
     * @throws NotFoundException if the institution has no such award
     * @throws InvalidInputException if there is no reason
     * @throws eu.meshe.platform.ConflictException if it was revoked before
     * @throws eu.meshe.platform.StaleVersionException if it changed since the registrar saw it
     */
    @Transactional
    public void revoke(StaffMember by, AwardId id, @Nullable String reason, int version) {
        var award = awards.getAward(by.institutionId(), id);
        var revocation = new Revocation(checked(reason), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        var revoked = award.revoked(revocation, version);
        awards.saveRevocation(award, revocation);
        statusIndexes.set(
                by.institutionId(),
                new StatusIndexes.Position(award.statusList(), Math.toIntExact(award.statusIndex())));
        ledger.append(
                by.institutionId().value(),
                "AwardRevoked",
                id.toString(),
                // the reason may name a person: the entry fixes it without telling it
                Map.of(
                        "reasonSha256", Digest.hex(id + "\n" + revocation.reason()),
                        "by", by.account().id().toString()));
        mail.tellOfRevocation(
                revoked, revocation, by.institution(), holder(award).orElse(null));
        events.publishEvent(new AwardRevoked(by.institutionId().value(), id.value()));
    }

    private Optional<Account> holder(Award award) {
        return Optional.ofNullable(award.learner().account()).flatMap(accounts::findAccount);
    }

    private static String checked(@Nullable String entered) {
        var reason = entered == null ? "" : entered.strip();
        if (reason.length() < SHORTEST_REASON) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.missing", SHORTEST_REASON);
        }
        if (reason.length() > LONGEST_REASON) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.tooLong", LONGEST_REASON);
        }
        if (reason.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n' && point != '\r')) {
            throw InvalidInputException.of("reason", "issuance.problem.reason.unfit");
        }
        return reason;
    }
}
