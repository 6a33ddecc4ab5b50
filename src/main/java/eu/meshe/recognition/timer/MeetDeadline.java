package eu.meshe.recognition.timer;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.ledger.Ledger;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.CountOnce;
import eu.meshe.recognition.ExpiryTerms;
import eu.meshe.recognition.RecogniseByExpiry;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.person.PersonMatch;
import eu.meshe.recognition.timer.RunningDeadline.Occasion;
import eu.meshe.recognition.timer.RunningDeadline.Stage;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts on one deadline: warns of it, or does what follows when it has passed. In a transaction of its own, so that each deadline is acted on
 * once and whole, whenever the program is stopped.
 */
@Component
class MeetDeadline {

    private static final String FAILED = "failed";

    /** The checks whose question, where it arises, has to be answered before silence can recognise: whose seal it is, and whether it still holds. */
    private static final List<String> MUST_PASS = List.of("readable", "signature", "issuer", "dates", "revocation");

    private final RunningDeadlines deadlines;
    private final Applications applications;
    private final Institutions institutions;
    private final ExpiryTerms terms;
    private final VerifyCredential verify;
    private final RecogniseByExpiry recogniseByExpiry;
    private final CountOnce countOnce;
    private final DeadlineMails mails;
    private final Ledger ledger;
    private final Clock clock;

    MeetDeadline(
            RunningDeadlines deadlines,
            Applications applications,
            Institutions institutions,
            ExpiryTerms terms,
            VerifyCredential verify,
            RecogniseByExpiry recogniseByExpiry,
            CountOnce countOnce,
            DeadlineMails mails,
            Ledger ledger,
            Clock clock) {
        this.deadlines = deadlines;
        this.applications = applications;
        this.institutions = institutions;
        this.terms = terms;
        this.verify = verify;
        this.recogniseByExpiry = recogniseByExpiry;
        this.countOnce = countOnce;
        this.mails = mails;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Warns of it, once. The learner is reminded only of what she has to do herself. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void warn(RunningDeadline deadline) {
        if (!takeUp(deadline, Stage.WARNED)) {
            return;
        }
        var application = applications.getCase(deadline.institution(), deadline.application());
        var institution = institutions.getInstitution(deadline.institution());
        mails.tellInstitution(deadline, Stage.WARNED, application, institution);
        if (deadline.occasion() == Occasion.CONDITION) {
            mails.tellLearner(deadline, Stage.WARNED, application, institution);
        }
        deadlines.mark(deadline, Stage.WARNED, clock.instant());
    }

    /** Does what follows from its passing, once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void pass(RunningDeadline deadline) {
        if (!isTurnOf(deadline) || !takeUp(deadline, Stage.PASSED)) {
            return;
        }
        var application = applications.getCase(deadline.institution(), deadline.application());
        if (deadline.occasion() == Occasion.DECISION && recognisesBySilence(application)) {
            recogniseByExpiry.recognise(deadline.institution(), deadline.application());
        } else {
            escalate(deadline, application, institutions.getInstitution(deadline.institution()));
        }
    }

    /** Before the case is locked, as whoever decides does; and where somebody else decides on the same, the next time will do. */
    private boolean isTurnOf(RunningDeadline deadline) {
        return deadline.occasion() != Occasion.DECISION
                || countOnce.takeTurn(deadline.institution(), deadline.application());
    }

    private boolean takeUp(RunningDeadline deadline, Stage stage) {
        return deadlines.lock(deadline)
                && deadlines.note(deadline, stage, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Silence recognises where the agreement or the rules say so. Never a document that failed, or that cannot be shown on this day to be
     * genuine, nor one of which nobody was sure that it is the applicant's, nor what counts here towards the same already.
     */
    private boolean recognisesBySilence(Application application) {
        return terms.of(application).recognise()
                && !application.verifiedThen().verdict().equals(FAILED)
                && isGenuineNow(application)
                && !PersonMatch.compare(application.source().holder(), application.applicant())
                        .needsConfirmation()
                && !countOnce.needsPerson(application);
    }

    private boolean isGenuineNow(Application application) {
        var document = applications.documentOf(application.institutionId(), application.id());
        return application.source().basis() == Source.Basis.CREDENTIAL
                && verify.verify(document) instanceof VerificationReport report
                && report.verdict() != Verdict.FAILED
                && MUST_PASS.stream()
                        .flatMap(name -> report.findCheck(name).stream())
                        .allMatch(check -> check.outcome() == CheckResult.Outcome.PASSED);
    }

    private void escalate(RunningDeadline deadline, Application application, Institution institution) {
        mails.tellInstitution(deadline, Stage.PASSED, application, institution);
        mails.tellLearner(deadline, Stage.PASSED, application, institution);
        if (deadline.occasion() != Occasion.CONDITION) {
            deadlines.mark(deadline, Stage.PASSED, clock.instant());
        }
        ledger.append(
                institution.id().value(),
                kind(deadline.occasion()),
                application.id().toString(),
                Map.of("due", deadline.due().toString()));
    }

    private static String kind(Occasion occasion) {
        return switch (occasion) {
            case DECISION -> "DecisionOverdue";
            case APPEAL -> "AppealOverdue";
            case CONDITION -> "ConditionOverdue";
        };
    }
}
