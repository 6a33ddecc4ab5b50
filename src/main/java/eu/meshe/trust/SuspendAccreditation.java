package eu.meshe.trust;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.Ledger;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An agency suspends an accreditation from today on. What was awarded before stays good. */
@Component
public class SuspendAccreditation {

    private static final int LONGEST_REASON = 1000;

    private final Accreditations accreditations;
    private final Ledger ledger;
    private final Clock clock;

    public SuspendAccreditation(Accreditations accreditations, Ledger ledger, Clock clock) {
        this.accreditations = accreditations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param version the version the caller saw
     * @throws eu.meshe.platform.NotFoundException if the caller's agency gave no such accreditation
     * @throws ConflictException if it is suspended already
     * @throws StaleVersionException if it was changed since the caller saw it
     * @throws InvalidInputException if the reason is missing or too long
     */
    @Transactional
    public Accreditation suspend(StaffMember caller, AccreditationId id, @Nullable String reason, int version) {
        Accredit.requireAgency(caller.institution());
        var accreditation = accreditations.getAccreditation(caller.institutionId(), id);
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            throw InvalidInputException.of(
                    "reason", words.isEmpty() ? "trust.suspend.reason.missing" : "trust.suspend.reason.long");
        }
        if (accreditation.suspension() != null) {
            throw ConflictException.of("trust.suspend.already");
        }
        if (accreditation.version() != version) {
            throw new StaleVersionException("accreditation");
        }
        return suspend(accreditation, words);
    }

    private Accreditation suspend(Accreditation accreditation, String reason) {
        var from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        accreditations.suspend(accreditation, new Accreditation.Suspension(from, reason));
        ledger.append(
                accreditation.agency().value(),
                "AccreditationSuspended",
                accreditation.id().toString(),
                Map.of("institution", accreditation.accredited().toString(), "from", from.toString()));
        return accreditations.getAccreditation(accreditation.agency(), accreditation.id());
    }
}
