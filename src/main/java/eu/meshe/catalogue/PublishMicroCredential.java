package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a described micro-credential public: what it says now becomes its next edition, which never changes. */
@Component
public class PublishMicroCredential {

    private static final int LONGEST_REASON = 1000;

    private final MicroCredentials microCredentials;
    private final Offers offers;
    private final CheckDescription check;
    private final MesheProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PublishMicroCredential(
            MicroCredentials microCredentials,
            Offers offers,
            CheckDescription check,
            MesheProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.microCredentials = microCredentials;
        this.offers = offers;
        this.check = check;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes it. Where nothing changed since the latest edition that edition is the answer, so that the same form sent twice publishes once.
     *
     * @param reason why the workload is out of the ordinary; shown to the public; needed only where the check flags it
     * @throws InvalidInputException naming each mandatory element that is missing, or the reason that is
     * @throws StaleVersionException if someone else saved in between
     * @throws ConflictException never for a draft; see {@link MicroCredential.State}
     */
    @Transactional
    public Edition publish(StaffMember staff, MicroCredentialId id, int version, @Nullable String reason) {
        var working = microCredentials.getMicroCredentialLocked(staff.institutionId(), id);
        if (working.edition() > 0) {
            var latest = microCredentials.getEdition(id, working.edition());
            if (latest.says(working)) {
                return offerAgain(working, latest, staff);
            }
        }
        if (working.version() != version) {
            throw new StaleVersionException("micro-credential");
        }
        var checkedReason = checked(staff, working, reason);
        var saved = microCredentials.save(working.published(), clock.instant());
        var edition = edition(saved, checkedReason);
        microCredentials.addEdition(edition);
        offers.show(edition, staff.institution());
        events.publishEvent(new EditionPublished(
                edition.institutionId().value(), edition.id().value(), edition.edition()));
        return edition;
    }

    private Edition offerAgain(MicroCredential working, Edition latest, StaffMember staff) {
        if (working.state() == MicroCredential.State.WITHDRAWN) {
            microCredentials.save(working.offeredAgain(), clock.instant());
            offers.show(latest, staff.institution());
        }
        return latest;
    }

    private @Nullable String checked(StaffMember staff, MicroCredential working, @Nullable String reason) {
        var found = check.check(staff.institution(), working.achievement());
        if (!found.missing().isEmpty()) {
            throw new InvalidInputException(found.missing().stream()
                    .map(finding -> new FieldProblem(finding.element().field(), finding.message()))
                    .toList());
        }
        if (found.flagged().isEmpty()) {
            return null;
        }
        var typed = new TypedFields();
        var text = typed.text("reason", reason, LONGEST_REASON);
        if (text == null && typed.problems().isEmpty()) {
            typed.wrong("reason", "catalogue.publish.reason-missing");
        }
        typed.refuseIfWrong();
        return text;
    }

    private Edition edition(MicroCredential it, @Nullable String reason) {
        var address = properties.address("/offers/" + it.id() + "/editions/" + it.edition());
        return new Edition(
                it.institutionId(),
                it.id(),
                it.edition(),
                Achievements.withId(it.achievement(), address),
                it.validMonths(),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
