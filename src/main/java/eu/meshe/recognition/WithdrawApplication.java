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
    private final Clock clock;

    WithdrawApplication(Applications applications, Clock clock) {
        this.applications = applications;
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
        applications.save(application.withdraw(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return applications.getOwn(learner.id(), id);
    }
}
