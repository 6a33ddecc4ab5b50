package eu.meshe.catalogue;

import eu.meshe.catalogue.Enrolment.State;
import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A learner takes a place in a run, or gives it back. The run's row is held meanwhile, so that the last place is given once. */
@Component
public class EnrolInRun {

    private final MicroCredentials microCredentials;
    private final Runs runs;
    private final Enrolments enrolments;
    private final Today today;
    private final Clock clock;

    EnrolInRun(MicroCredentials microCredentials, Runs runs, Enrolments enrolments, Today today, Clock clock) {
        this.microCredentials = microCredentials;
        this.runs = runs;
        this.enrolments = enrolments;
        this.today = today;
        this.clock = clock;
    }

    /**
     * Enrols the learner; who is enrolled already stays so.
     *
     * @throws NotFoundException if that is not a run of what is offered
     * @throws ConflictException if the run is full, closed, cancelled or not open yet
     */
    @Transactional
    public Enrolment enrol(Account learner, MicroCredentialId of, RunId id) {
        var offer = microCredentials.getPublished(of);
        var run = runs.getRunLocked(offer.institutionId(), of, id);
        var held = enrolments.find(run.institutionId(), id, learner.id());
        if (held.isPresent() && held.get().state() == State.ENROLLED) {
            return held.get();
        }
        var enrolling = run.enrolling(today.date());
        if (enrolling != Run.Enrolling.OPEN) {
            throw ConflictException.of("catalogue.enrol."
                    + enrolling.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        runs.changeEnrolled(run, 1);
        return keep(learner, run, State.ENROLLED);
    }

    /**
     * Gives the place back; who has none is left alone.
     *
     * @throws NotFoundException if the learner never enrolled in that run
     * @throws ConflictException if the run is over
     */
    @Transactional
    public Enrolment withdraw(Account learner, MicroCredentialId of, RunId id) {
        var run = runs.getRunLocked(microCredentials.getLatestEdition(of).institutionId(), of, id);
        var held = enrolments
                .find(run.institutionId(), id, learner.id())
                .orElseThrow(() -> new NotFoundException("enrolment"));
        if (held.state() == State.WITHDRAWN) {
            return held;
        }
        if (today.date().isAfter(run.endsOn())) {
            throw ConflictException.of("catalogue.enrol.over");
        }
        runs.changeEnrolled(run, -1);
        return keep(learner, run, State.WITHDRAWN);
    }

    public boolean isEnrolled(AccountId learner, Run run) {
        return enrolments
                .find(run.institutionId(), run.id(), learner)
                .filter(it -> it.state() == State.ENROLLED)
                .isPresent();
    }

    private Enrolment keep(Account learner, Run run, State state) {
        var enrolment = new Enrolment(run.institutionId(), run.id(), learner.id(), state, clock.instant());
        enrolments.save(enrolment);
        return enrolment;
    }
}
