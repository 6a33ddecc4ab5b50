package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Sets the clock of a case anew when it runs on, starts over, or an appeal starts one of its own. */
@Component
class RunningClock {

    private final RecognitionRulebook rules;
    private final Clock clock;

    RunningClock(RecognitionRulebook rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** After a pause: the days of the pause do not count. A file that was never complete before starts counting today. */
    CaseClock resumed(Application waiting) {
        var today = Days.today(clock);
        var was = waiting.clock();
        var pauses = was.pausesEndedOn(today);
        if (waiting.state().officer() == null) {
            return new CaseClock(today, was.days(), was.agreed(), today.plusDays(was.days()), pauses);
        }
        var stoodStill = ChronoUnit.DAYS.between(Days.of(waiting.state().at()), today);
        return new CaseClock(was.complete(), was.days(), was.agreed(), was.due().plusDays(stoodStill), pauses);
    }

    /** For an appeal that was lodged now. */
    CaseClock appealed(Application contested) {
        return contested.clock().dueOn(appealDue(contested.institutionId()));
    }

    /** For a case whose decision was taken back now: all its days again. */
    CaseClock reopened(Application decided) {
        var today = Days.today(clock);
        var was = decided.clock();
        return new CaseClock(today, was.days(), was.agreed(), today.plusDays(was.days()), was.pauses());
    }

    private LocalDate appealDue(InstitutionId institution) {
        return Days.today(clock).plusDays(rules.getRules(institution).appealDecisionDays());
    }
}
