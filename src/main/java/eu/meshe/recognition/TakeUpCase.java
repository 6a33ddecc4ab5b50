package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer takes a case up, so that colleagues and the learner see that it is being assessed; or takes it over. */
@Component
public class TakeUpCase {

    private final Applications applications;
    private final KeepMove moves;
    private final Clock clock;

    TakeUpCase(Applications applications, KeepMove moves, Clock clock) {
        this.applications = applications;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is decided or was taken back
     * @throws StaleVersionException if it changed since the officer saw it
     */
    @Transactional
    public Application takeUp(StaffMember officer, ApplicationId id, int version) {
        var application = applications.getCase(officer.institutionId(), id);
        OwnCase.refuse(officer, application);
        if (application.state() instanceof ApplicationState.UnderAssessment taken
                && taken.by().equals(officer.account().id())) {
            return application;
        }
        var taken = application.takeUp(officer.account().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (application.version() != version) {
            throw new StaleVersionException("application");
        }
        return moves.keep(taken, Move.TAKE_UP, officer.account().id(), null);
    }
}
