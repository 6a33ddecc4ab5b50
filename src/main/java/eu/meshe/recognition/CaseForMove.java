package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Fetches the case an officer is about to move, or says why she cannot move it. */
@Component
class CaseForMove {

    private final Applications applications;

    CaseForMove(Applications applications) {
        this.applications = applications;
    }

    /**
     * @param version of the case as the officer saw it
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is her own, or the move is not possible where it stands
     * @throws StaleVersionException if it changed since she saw it
     */
    Application get(StaffMember officer, ApplicationId id, int version, Move move) {
        return get(officer, id, version, state -> move);
    }

    /** The same for a move that depends on where the case stands. */
    Application get(StaffMember officer, ApplicationId id, int version, Function<ApplicationState.Name, Move> moveIn) {
        var application = applications.getCase(officer.institutionId(), id);
        OwnCase.refuse(officer, application);
        var state = application.state().name();
        Moves.demand(state, moveIn.apply(state));
        if (application.version() != version) {
            throw new StaleVersionException("application");
        }
        return application;
    }
}
