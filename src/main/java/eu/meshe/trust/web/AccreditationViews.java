package eu.meshe.trust.web;

import eu.meshe.institution.Institutions;
import eu.meshe.trust.Accreditation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Names the two institutions of an accreditation and says whether it holds today. */
@Component
class AccreditationViews {

    private final Institutions institutions;
    private final Clock clock;

    AccreditationViews(Institutions institutions, Clock clock) {
        this.institutions = institutions;
        this.clock = clock;
    }

    AccreditationView of(Accreditation accreditation) {
        return AccreditationView.of(
                accreditation,
                institutions.getInstitution(accreditation.agency()),
                institutions.getInstitution(accreditation.accredited()),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
