package eu.meshe.recognition;

import eu.meshe.institution.Institutions;
import eu.meshe.recognition.clock.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sets the clock of a case anew when it runs on, starts over, or an appeal starts one of its own. */
@Component
class RunningClock {

    private final Institutions institutions;
    private final Deadlines deadlines;
    private final Clock clock;

    RunningClock(Institutions institutions, Deadlines deadlines, Clock clock) {
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** After a pause: the days of the pause do not count. A file that was never complete before starts counting today. */
    CaseClock resumed(Application waiting) {
        var today = Days.today(clock);
        var was = waiting.clock();
        var complete = waiting.state().officer() == null ? today : was.complete();
        return counted(waiting, complete, was.pausesEndedOn(today));
    }

    /** For an appeal that was lodged now. */
    CaseClock appealed(Application contested) {
        var decider = institutions.getInstitution(contested.institutionId());
        return contested
                .clock()
                .dueOn(deadlines
                        .appealDue(decider, Days.today(clock), List.of())
                        .due());
    }

    /** For a case whose decision was taken back now: all its days again. */
    CaseClock reopened(Application decided) {
        return counted(decided, Days.today(clock), decided.clock().pauses());
    }

    private CaseClock counted(Application application, LocalDate complete, List<PauseTaken> pauses) {
        var was = application.clock();
        var decider = institutions.getInstitution(application.institutionId());
        var stoodStill = pauses.stream().map(PauseTaken::asPause).toList();
        var due = deadlines.due(decider, was.days(), was.agreed(), was.counted(), complete, stoodStill);
        return new CaseClock(complete, was.days(), was.agreed(), was.counted(), was.agreement(), due.due(), pauses);
    }
}
