package eu.meshe.catalogue;

import eu.meshe.institution.access.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a run off: it stays in sight, marked so, and no one can enrol in it any more. */
@Component
public class CancelRun {

    private final Runs runs;

    CancelRun(Runs runs) {
        this.runs = runs;
    }

    /** Cancels it; does nothing where it is cancelled already. */
    @Transactional
    public Run cancel(StaffMember staff, MicroCredentialId of, RunId id) {
        var run = runs.getRunLocked(staff.institutionId(), of, id);
        if (!run.cancelled()) {
            runs.cancel(run);
        }
        return runs.getRun(staff.institutionId(), of, id);
    }
}
