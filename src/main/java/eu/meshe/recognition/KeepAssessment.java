package eu.meshe.recognition;

import eu.meshe.institution.Institutions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the assessment on which a ruling rests together with the ruling, or neither. */
@Component
class KeepAssessment {

    private final Institutions institutions;
    private final AssessCase assess;
    private final KeptAssessments kept;
    private final Clock clock;

    KeepAssessment(Institutions institutions, AssessCase assess, KeptAssessments kept, Clock clock) {
        this.institutions = institutions;
        this.assess = assess;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * @param seen the assessment that whoever decided saw; {@code null} where nobody opened one, then it is made now
     * @return the SHA-256 of what is kept, in lower-case hex
     */
    @Transactional(propagation = Propagation.MANDATORY)
    String keep(Application decided, int ruling, @Nullable Assessment seen) {
        return kept.add(decided, ruling, seen == null ? assessed(decided) : seen, clock.instant());
    }

    private Assessment assessed(Application decided) {
        return assess.assess(assess.examine(decided, institutions.getInstitution(decided.institutionId())));
    }
}
