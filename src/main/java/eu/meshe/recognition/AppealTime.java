package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Sees to it that a learner has at least as many days to appeal as the institution's rules say in public. */
@Component
class AppealTime {

    private final RecognitionRulebook rules;
    private final Clock clock;

    AppealTime(RecognitionRulebook rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws InvalidInputException naming {@code appealUntil} if a decision of today would leave fewer */
    void demand(InstitutionId institution, Decision decision) {
        var earliest = earliest(institution);
        if (isTooEarly(decision, earliest)) {
            throw InvalidInputException.of("appealUntil", "recognition.decide.appeal-until-early", earliest);
        }
    }

    /** What was proposed on an earlier day, with as many days from today. */
    Decision extend(InstitutionId institution, Decision decision) {
        var earliest = earliest(institution);
        return isTooEarly(decision, earliest)
                ? StoredDecision.read(DecisionDraft.of(decision, null).withAppealUntil(earliest), decision.grade())
                : decision;
    }

    private LocalDate earliest(InstitutionId institution) {
        return Days.today(clock).plusDays(rules.getRules(institution).appealDays());
    }

    private static boolean isTooEarly(Decision decision, LocalDate earliest) {
        var appeal = decision.appeal();
        return appeal != null && appeal.until().isBefore(earliest);
    }
}
