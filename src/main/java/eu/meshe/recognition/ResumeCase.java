package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the clock of a case run on: by an officer, or by the applicant who has sent what was missing or has nothing more to send. */
@Component
public class ResumeCase {

    private final CaseForMove cases;
    private final Applications applications;
    private final RunningClock running;
    private final KeepMove moves;
    private final Clock clock;

    ResumeCase(CaseForMove cases, Applications applications, RunningClock running, KeepMove moves, Clock clock) {
        this.cases = cases;
        this.applications = applications;
        this.running = running;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * @param version of the case as the officer saw it
     * @throws ConflictException if it does not wait
     */
    @Transactional
    public Application resume(StaffMember officer, ApplicationId id, int version, @Nullable String note) {
        var said = Note.optional("note", note);
        var move = applications.getCase(officer.institutionId(), id).state().officer() == null
                ? Move.COMPLETE
                : Move.RESUME;
        return resume(cases.get(officer, id, version, move), officer.account().id(), said);
    }

    /**
     * @throws NotFoundException if she has no such application
     * @throws ConflictException if it does not wait for her
     */
    @Transactional
    public Application resumeByApplicant(Account applicant, ApplicationId id, @Nullable String note) {
        var application = applications.getOwn(applicant.id(), id);
        var said = Note.optional("note", note);
        if (!(application.state() instanceof ApplicationState.Waiting waiting)
                || waiting.reason() != WaitingReason.DOCUMENTS) {
            throw ConflictException.of("recognition.resume.not-waiting");
        }
        return resume(application, applicant.id(), said);
    }

    private Application resume(Application waiting, AccountId by, @Nullable String note) {
        var move = waiting.state().officer() == null ? Move.COMPLETE : Move.RESUME;
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return moves.keep(waiting.resume(at, running.resumed(waiting)), move, by, note);
    }
}
