package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application back while it is not decided. */
@Component
public class WithdrawApplication {

    private final Applications applications;
    private final KeepMove moves;
    private final Clock clock;

    WithdrawApplication(Applications applications, KeepMove moves, Clock clock) {
        this.applications = applications;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * Taken back twice is taken back.
     *
     * @throws NotFoundException if she has no such application
     * @throws ConflictException if it is decided
     */
    @Transactional
    public Application withdraw(Account learner, ApplicationId id) {
        var application = applications.getOwn(learner.id(), id);
        if (application.state() instanceof ApplicationState.Withdrawn) {
            return application;
        }
        return moves.keep(
                application.withdraw(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Move.WITHDRAW,
                learner.id(),
                null);
    }
}
