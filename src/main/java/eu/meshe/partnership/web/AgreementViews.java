package eu.meshe.partnership.web;

import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.partnership.Agreement;
import org.springframework.stereotype.Component;

/** Names the two sides of an agreement, for one of them. */
@Component
class AgreementViews {

    private final Institutions institutions;

    AgreementViews(Institutions institutions) {
        this.institutions = institutions;
    }

    AgreementView of(Agreement agreement, InstitutionId side) {
        return AgreementView.of(
                agreement,
                institutions.getInstitution(agreement.proposer()),
                institutions.getInstitution(agreement.partner()),
                side);
    }
}
