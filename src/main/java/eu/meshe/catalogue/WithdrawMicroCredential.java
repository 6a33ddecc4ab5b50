package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a micro-credential out of the catalogue: it is no longer found, and no one can enrol in it. Those who are enrolled stay so; awards of
 * it stay valid, and its page still says what it was.
 */
@Component
public class WithdrawMicroCredential {

    private final MicroCredentials microCredentials;
    private final Offers offers;
    private final Clock clock;

    WithdrawMicroCredential(MicroCredentials microCredentials, Offers offers, Clock clock) {
        this.microCredentials = microCredentials;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * Withdraws it; does nothing where it is withdrawn already.
     *
     * @throws ConflictException if it was never published
     * @throws StaleVersionException if someone else saved in between
     */
    @Transactional
    public MicroCredential withdraw(StaffMember staff, MicroCredentialId id, int version) {
        var stored = microCredentials.getMicroCredentialLocked(staff.institutionId(), id);
        if (stored.state() == MicroCredential.State.WITHDRAWN) {
            return stored;
        }
        if (stored.version() != version) {
            throw new StaleVersionException("micro-credential");
        }
        offers.hide(staff.institutionId(), id);
        return microCredentials.save(stored.withdrawn(), clock.instant());
    }
}
