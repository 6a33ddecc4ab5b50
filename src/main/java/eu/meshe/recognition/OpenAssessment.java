package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;

/** As long as there is something to decide, there is something to assess. */
final class OpenAssessment {

    private OpenAssessment() {}

    /**
     * @throws ConflictException if nothing is assessed any more, it is the officer's own application, or she had a part in the decision that
     *     an appeal contests
     */
    static void demand(StaffMember officer, Application application, Rulings rulings) {
        OwnCase.refuse(officer, application);
        if (rulings.isContestedBy(application, officer.account().id())) {
            throw ConflictException.of("recognition.appeal.same-person");
        }
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
