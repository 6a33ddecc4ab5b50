package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.clock.Deadlines;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The applicant contests a decision, or takes that back. The appeal has a clock of its own and is decided by another person. */
@Component
public class AppealDecision {

    private final Applications applications;
    private final Institutions institutions;
    private final Deadlines deadlines;
    private final RunningClock running;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    AppealDecision(
            Applications applications,
            Institutions institutions,
            Deadlines deadlines,
            RunningClock running,
            KeepMove moves,
            RecognitionMails mails,
            Clock clock) {
        this.applications = applications;
        this.institutions = institutions;
        this.deadlines = deadlines;
        this.running = running;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /** The last day on which that ruling can be appealed: as the decision says or, where it is silent, by the institution's rule. */
    public LocalDate lastDay(Application application, Ruling ruling) {
        var appeal = ruling.decision().appeal();
        return appeal == null
                ? deadlines
                        .appealUntil(institutions.getInstitution(application.institutionId()), Days.of(ruling.at()))
                        .due()
                : appeal.until();
    }

    /** Whether the applicant can appeal now: against anything but full recognition whose grade nobody set by hand, once, in time. */
    public boolean isPossible(Application application) {
        var ruling = application.ruling();
        return ruling != null
                && application.allows(Move.APPEAL)
                && ruling.decision().isContestable()
                && !Days.today(clock).isAfter(lastDay(application, ruling));
    }

    /**
     * The same appeal sent twice is one.
     *
     * @param grounds why, in her words
     * @throws NotFoundException if she has no such application
     * @throws InvalidInputException naming {@code grounds} if there are none
     * @throws ConflictException if there is no decision to contest, it recognises in full, or it is too late
     */
    @Transactional
    public Application lodge(Account applicant, ApplicationId id, @Nullable String grounds) {
        var application = applications.getOwn(applicant.id(), id);
        var said = Note.needed("grounds", grounds, "recognition.appeal.grounds-missing");
        var before = application.openAppeal();
        if (before != null && before.grounds().equals(said)) {
            return application;
        }
        Moves.demand(application.state().name(), Move.APPEAL);
        var contested = contested(application);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lodged = moves.keep(
                application.appeal(
                        new ApplicationState.Appealed(at, contested, said, null), running.appealed(application)),
                Move.APPEAL,
                applicant.id(),
                said);
        mails.acknowledgeAppeal(lodged, institutions.getInstitution(lodged.institutionId()));
        return lodged;
    }

    /**
     * Taken back twice is taken back; the decision stands as before.
     *
     * @throws ConflictException if there is no open appeal
     */
    @Transactional
    public Application takeBack(Account applicant, ApplicationId id) {
        var application = applications.getOwn(applicant.id(), id);
        var appealed = application.openAppeal();
        if (appealed == null) {
            throw ConflictException.of("recognition.appeal.none-open");
        }
        return moves.keep(
                application.withdrawAppeal(appealed.contested()),
                Move.WITHDRAW_APPEAL,
                applicant.id(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Ruling contested(Application application) {
        var ruling = java.util.Objects.requireNonNull(application.ruling(), "what is decided has a ruling");
        if (!ruling.decision().isContestable()) {
            throw ConflictException.of("recognition.appeal.full");
        }
        var lastDay = lastDay(application, ruling);
        if (Days.today(clock).isAfter(lastDay)) {
            throw ConflictException.of("recognition.appeal.late", lastDay);
        }
        return ruling;
    }
}
