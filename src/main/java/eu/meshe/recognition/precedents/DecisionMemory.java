package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.DecisionRecalled;
import eu.meshe.recognition.RecognitionDecided;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Has each ruling remembered as soon as it stands, and forgotten as a guide when it is taken back. */
@Component
class DecisionMemory {

    private final RememberDecision remember;

    DecisionMemory(RememberDecision remember) {
        this.remember = remember;
    }

    @ApplicationModuleListener
    void onDecided(RecognitionDecided event) {
        remember.remember(new InstitutionId(event.institution()), new ApplicationId(event.application()));
    }

    @ApplicationModuleListener
    void onRecalled(DecisionRecalled event) {
        remember.remember(new InstitutionId(event.institution()), new ApplicationId(event.application()));
    }
}
