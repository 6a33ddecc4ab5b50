package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.conditions.Counted.Before;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that nobody counts unawares what was counted while she read: whoever decides waits for those who decide on the same, and is told
 * where more is known by then than she has seen (docs/decisions/0054).
 */
@Component
public class CountOnce {

    private final CountingTurns turns;
    private final CountedBefore countedBefore;
    private final Applications applications;

    CountOnce(CountingTurns turns, CountedBefore countedBefore, Applications applications) {
        this.turns = turns;
        this.countedBefore = countedBefore;
        this.applications = applications;
    }

    /** Waits for whoever decides on the same credential or the same person, at any institution. First of all, before the case is read. */
    @Transactional(propagation = Propagation.MANDATORY)
    void awaitTurn(InstitutionId institution, ApplicationId id) {
        turns.await(institution, id);
    }

    /** The same without waiting: whether nobody else decides on the same at this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takeTurn(InstitutionId institution, ApplicationId id) {
        return turns.take(institution, id);
    }

    /**
     * @param sheet as it is now, opened after the turn was taken
     * @throws ConflictException if other countings are known by now than the officer saw
     */
    void demandSeen(CaseSheet sheet, CaseSeen seen) {
        if (seen.counted() != null && !seen.counted().equals(sheet.counting().digest())) {
            throw ConflictException.of(
                    switch (sheet.counting().once().answer().message().key()) {
                        case "assessment.counted.elsewhere" -> "meanwhile.counted.elsewhere";
                        case "assessment.counted.here" -> "meanwhile.counted.here";
                        default -> "meanwhile.counted.changed";
                    });
        }
    }

    /**
     * Whether a person has to look at other countings of it before it is recognised: it counts here towards the same target already, which
     * would be twice for the same award, or for another person.
     */
    public boolean needsPerson(Application application) {
        return countedBefore.find(application).before().stream()
                .anyMatch(before -> !before.samePerson() || isTowardsTheSame(application, before));
    }

    private boolean isTowardsTheSame(Application application, Before before) {
        return before.here() != null
                && applications
                        .getCase(application.institutionId(), before.here())
                        .target()
                        .microCredential()
                        .equals(application.target().microCredential());
    }
}
