package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;

/** As long as there is something to decide, there is something to assess. */
final class OpenAssessment {

    private OpenAssessment() {}

    /** @throws ConflictException if nothing is assessed any more, or it is the officer's own application */
    static void demand(StaffMember officer, Application application) {
        OwnCase.refuse(officer, application);
        if (!isOpen(application)) {
            throw ConflictException.of("assessment.closed");
        }
    }

    static boolean isOpen(Application application) {
        return switch (application.state().name()) {
            case SUBMITTED, UNDER_ASSESSMENT, WAITING, PROPOSED, APPEALED, APPEAL_PROPOSED -> true;
            case DECIDED, DECIDED_ON_APPEAL, SETTLEMENT_PROPOSED, SETTLEMENT_PROPOSED_ON_APPEAL, WITHDRAWN -> false;
        };
    }
}
