package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.PrepareApplication.Prepared;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands in an application: it is kept with a copy of the document and its report, and acknowledged at once (Lisbon Recognition Convention,
 * III.3 and III.5). The same request, or the same credential towards the same target, never makes a second one.
 */
@Component
public class ApplyForRecognition {

    /** What came of it. */
    public sealed interface Result {

        Application application();

        /** It was handed in, now or by the same request before. */
        record HandedIn(Application application, boolean isNew) implements Result {}

        /** She has applied for the same already; that application stands and nothing was added. */
        record AppliedBefore(Application application) implements Result {}
    }

    private final PrepareApplication prepare;
    private final Applications applications;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    ApplyForRecognition(
            PrepareApplication prepare,
            Applications applications,
            KeepMove moves,
            RecognitionMails mails,
            Clock clock) {
        this.prepare = prepare;
        this.applications = applications;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @throws InvalidInputException naming each of {@code document}, {@code target} and {@code statement} that is wrong
     * @throws ConflictException if the id is in use for something else
     */
    @Transactional
    public Result apply(Account learner, ApplicationRequest request) {
        var before = applications.findOwn(learner.id(), request.id());
        if (before.isPresent()) {
            return new Result.HandedIn(before.get(), false);
        }
        var prepared = prepare.prepare(learner, request);
        if (prepared.same() != null) {
            return new Result.AppliedBefore(prepared.same());
        }
        return add(learner, prepared, request.document());
    }

    private Result add(Account learner, Prepared prepared, byte[] document) {
        var application = application(learner, prepared);
        if (applications.addIfAbsent(application, document)) {
            moves.keepFirst(application);
            mails.acknowledge(application, prepared.decider());
            return new Result.HandedIn(application, true);
        }
        return sentAtTheSameTime(application);
    }

    private Result sentAtTheSameTime(Application application) {
        var applicant = application.applicant().account();
        return applications
                .findOwn(applicant, application.id())
                .<Result>map(other -> new Result.HandedIn(other, false))
                .or(() -> applications
                        .findSame(
                                application.institutionId(),
                                applicant,
                                application.target().microCredential(),
                                application.source().key())
                        .map(Result.AppliedBefore::new))
                .orElseThrow(() -> ConflictException.of("recognition.apply.id-in-use"));
    }

    private static CaseClock clock(Prepared prepared, LocalDate today) {
        var agreement = prepared.agreement();
        var own = prepared.decider().decisionDays();
        var days = agreement != null && prepared.period().agreed() ? agreement.decisionDays() : own;
        return new CaseClock(
                today, days, prepared.period().agreed(), prepared.period().until(), List.of());
    }

    private Application application(Account learner, Prepared prepared) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Application(
                prepared.decider().id(),
                prepared.id(),
                prepared.id().value(),
                Applicant.of(learner),
                prepared.source(),
                prepared.verifiedThen(),
                prepared.target(),
                prepared.statement(),
                now,
                clock(prepared, Days.of(now)),
                new ApplicationState.Submitted(now),
                0);
    }
}
