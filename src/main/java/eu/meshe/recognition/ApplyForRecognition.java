package eu.meshe.recognition;

import eu.meshe.institution.Account;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.PrepareApplication.Prepared;
import eu.meshe.recognition.PrepareApplication.PreparedTarget;
import eu.meshe.recognition.evidence.KeepEvidence;
import eu.meshe.recognition.evidence.MissingDocument;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** What came of a submission: a result for each of its targets. */
    public record Submitted(UUID id, List<Result> results) {

        public Submitted {
            results = List.copyOf(results);
        }

        /** Whether anything was added by this call. */
        public boolean isNew() {
            return results.stream().anyMatch(result -> result instanceof Result.HandedIn handedIn && handedIn.isNew());
        }
    }

    private final PrepareApplication prepare;
    private final Applications applications;
    private final KeepEvidence evidence;
    private final RecognitionRulebook rules;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    ApplyForRecognition(
            PrepareApplication prepare,
            Applications applications,
            KeepEvidence evidence,
            RecognitionRulebook rules,
            KeepMove moves,
            RecognitionMails mails,
            Clock clock) {
        this.prepare = prepare;
        this.applications = applications;
        this.evidence = evidence;
        this.rules = rules;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * One credential towards one target.
     *
     * @throws InvalidInputException naming each of {@code document}, {@code target} and {@code statement} that is wrong
     * @throws ConflictException if the id is in use for something else
     */
    @Transactional
    public Result apply(Account learner, ApplicationRequest request) {
        applications.awaitTurn(learner.id(), request.id().value());
        return applications
                .findOwn(learner.id(), request.id())
                .<Result>map(before -> new Result.HandedIn(before, false))
                .orElseGet(() ->
                        submit(learner, SubmissionRequest.of(request)).results().getFirst());
    }

    /**
     * One credential towards several targets: each becomes a case of its own; all are handed in or none.
     *
     * @throws InvalidInputException naming each of {@code document}, {@code target} and {@code statement} that is wrong
     * @throws ConflictException if the id is in use for something else
     */
    @Transactional
    public Submitted submit(Account learner, SubmissionRequest request) {
        applications.awaitTurn(learner.id(), request.id());
        return findSubmitted(learner, request.id()).orElseGet(() -> {
            var prepared = prepare.prepare(learner, request);
            var results = prepared.targets().stream()
                    .map(target -> handIn(learner, request, prepared, target))
                    .toList();
            return new Submitted(request.id(), results);
        });
    }

    /** What she sent under that id before. */
    public Optional<Submitted> findSubmitted(Account learner, UUID submission) {
        var before = applications.listSubmission(learner.id(), submission);
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(new Submitted(
                        submission,
                        before.stream()
                                .<Result>map(it -> new Result.HandedIn(it, false))
                                .toList()));
    }

    private Result handIn(Account learner, SubmissionRequest request, Prepared prepared, PreparedTarget target) {
        if (target.same() != null) {
            return new Result.AppliedBefore(target.same());
        }
        var application = application(learner, prepared, target);
        if (!applications.addIfAbsent(application, request.document())) {
            return sentAtTheSameTime(application);
        }
        moves.keepFirst(application);
        request.documents().forEach(document -> evidence.keep(application, document, null, learner.id()));
        mails.acknowledge(application, target.decider());
        return new Result.HandedIn(application, true);
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

    /** An incomplete file waits from the beginning: its days count from the day on which it is complete. */
    private CaseClock clock(PreparedTarget target, LocalDate today, boolean isComplete) {
        var agreement = target.agreement();
        var own = target.decider().decisionDays();
        var days = agreement != null && target.period().agreed() ? agreement.decisionDays() : own;
        return new CaseClock(
                today,
                days,
                target.period().agreed(),
                target.period().agreed()
                        ? DayCount.CALENDAR
                        : rules.getRules(target.decider().id()).daysCounted(),
                agreement == null ? null : agreement.id(),
                target.period().until(),
                isComplete ? List.of() : List.of(new PauseTaken(today, null, WaitingReason.DOCUMENTS)));
    }

    private Application application(Account learner, Prepared prepared, PreparedTarget target) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Application(
                target.decider().id(),
                target.id(),
                prepared.id(),
                Applicant.of(learner),
                prepared.source(),
                prepared.verifiedThen(),
                target.target(),
                prepared.statement(),
                now,
                clock(target, Days.of(now), prepared.missing().isEmpty()),
                state(prepared, now),
                0);
    }

    private ApplicationState state(Prepared prepared, Instant now) {
        if (prepared.missing().isEmpty()) {
            return new ApplicationState.Submitted(now);
        }
        var requested = prepared.missing().stream().map(MissingDocument::key).toList();
        return new ApplicationState.Waiting(now, null, WaitingReason.DOCUMENTS, null, requested);
    }
}
