package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.issuance.StatusIndexes;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Revokes the sealed records of rulings that no longer stand: whoever checks one is told. */
@Component
class SupersedeRecords {

    private final IssuedDecisions issued;
    private final StatusIndexes statusIndexes;

    SupersedeRecords(IssuedDecisions issued, StatusIndexes statusIndexes) {
        this.issued = issued;
        this.statusIndexes = statusIndexes;
    }

    /** Those of every ruling. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revokeAll(InstitutionId institution, ApplicationId id, Instant at) {
        revokeBefore(institution, id, Integer.MAX_VALUE, at);
    }

    /** Those of the rulings before that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void revokeBefore(InstitutionId institution, ApplicationId id, int ruling, Instant at) {
        issued.listStandingBefore(institution, id, ruling)
                .forEach(reference -> statusIndexes.revoke(institution, reference));
        issued.markSuperseded(institution, id, ruling, at);
    }
}
