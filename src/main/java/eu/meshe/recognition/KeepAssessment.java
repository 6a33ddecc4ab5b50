package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the assessment on which a ruling rests together with the ruling, or neither. */
@Component
class KeepAssessment {

    private final Applications applications;
    private final Institutions institutions;
    private final AssessCase assess;
    private final KeptAssessments kept;
    private final Clock clock;

    KeepAssessment(
            Applications applications,
            Institutions institutions,
            AssessCase assess,
            KeptAssessments kept,
            Clock clock) {
        this.applications = applications;
        this.institutions = institutions;
        this.assess = assess;
        this.kept = kept;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(RecognitionDecided decided) {
        var institution = new InstitutionId(decided.institution());
        var application = applications.getCase(institution, new ApplicationId(decided.application()));
        var examined = assess.examine(application, institutions.getInstitution(institution));
        kept.add(application, decided.ruling(), assess.assess(examined), clock.instant());
    }
}
