package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;

/** Nobody decides on her own application. */
final class OwnCase {

    private OwnCase() {}

    static void refuse(StaffMember officer, Application application) {
        if (isOwn(officer, application)) {
            throw ConflictException.of("recognition.decide.own-application");
        }
    }

    static boolean isOwn(StaffMember officer, Application application) {
        return application.applicant().account().equals(officer.account().id());
    }
}
