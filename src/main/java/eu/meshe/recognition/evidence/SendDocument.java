package eu.meshe.recognition.evidence;

import eu.meshe.institution.Account;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Rulings;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An applicant adds a document to her application, or takes back one that no decision rests on. */
@Component
public class SendDocument {

    private static final String KEY = "application.document.";

    private final Applications applications;
    private final Attachments attachments;
    private final ReadEvidence read;
    private final KeepEvidence keep;
    private final Rulings rulings;
    private final NameRequested names;

    SendDocument(
            Applications applications,
            Attachments attachments,
            ReadEvidence read,
            KeepEvidence keep,
            Rulings rulings,
            NameRequested names) {
        this.applications = applications;
        this.attachments = attachments;
        this.read = read;
        this.keep = keep;
        this.rulings = rulings;
        this.names = names;
    }

    /**
     * The same document sent twice is one.
     *
     * @throws NotFoundException if she has no such application
     * @throws ConflictException if it takes no documents any more, or has {@value Attachment#MOST}
     * @throws InvalidInputException naming {@code file} or {@code kind}
     */
    @Transactional
    public Attachment send(Account applicant, ApplicationId id, DocumentDraft draft) {
        var application = applications.getOwn(applicant.id(), id);
        demandOpen(application);
        var answers = draft.answers() == null ? null : names.key(draft.answers().strip());
        var evidence = read.read("file", draft.answering(answers));
        attachments.awaitTurn(application.institutionId(), id);
        demandOpen(applications.getOwn(applicant.id(), id));
        return keep.keep(application, evidence, null, applicant.id());
    }

    /**
     * Taken back twice is taken back.
     *
     * @throws NotFoundException if she has no such application
     * @throws ConflictException if somebody else added it, or a decision was made or proposed since
     */
    @Transactional
    public void takeBack(Account applicant, ApplicationId id, UUID document) {
        var own = applications.getOwn(applicant.id(), id);
        attachments.awaitTurn(own.institutionId(), id);
        var application = applications.getOwn(applicant.id(), id);
        var found = attachments.find(application.institutionId(), id, document);
        found.ifPresent(it -> {
            if (!mayTakeBack(applicant, application, it)) {
                throw ConflictException.of(KEY + "stays");
            }
            keep.remove(it);
        });
    }

    /** Whether documents can still be added: while it is not decided, during an appeal, and to show that a condition is met. */
    public static boolean isOpen(Application application) {
        return switch (application.state()) {
            case ApplicationState.Submitted submitted -> true;
            case ApplicationState.UnderAssessment taken -> true;
            case ApplicationState.Waiting waiting -> true;
            case ApplicationState.Proposed proposed -> true;
            case ApplicationState.Appealed appealed -> true;
            case ApplicationState.AppealProposed proposed -> true;
            case ApplicationState.SettlementProposed proposed -> true;
            case ApplicationState.Decided decided -> decided.decision().outcome() == DecisionOutcome.CONDITIONAL;
            case ApplicationState.Withdrawn withdrawn -> false;
        };
    }

    /** Whether she can take that document back: her own, while no decision or proposal can rest on it. */
    public boolean mayTakeBack(Account applicant, Application application, Attachment it) {
        var isBeingDecided = switch (application.state()) {
            case ApplicationState.Submitted submitted -> false;
            case ApplicationState.UnderAssessment taken -> false;
            case ApplicationState.Waiting waiting -> false;
            case ApplicationState.Proposed proposed -> true;
            case ApplicationState.Appealed appealed -> true;
            case ApplicationState.AppealProposed proposed -> true;
            case ApplicationState.SettlementProposed proposed -> true;
            case ApplicationState.Decided decided -> true;
            case ApplicationState.Withdrawn withdrawn -> true;
        };
        return !isBeingDecided
                && it.addedBy().equals(applicant.id())
                && rulings.list(application.institutionId(), application.id()).stream()
                        .map(Ruling::at)
                        .noneMatch(at -> at.isAfter(it.addedAt()));
    }

    private static void demandOpen(Application application) {
        if (!isOpen(application)) {
            throw ConflictException.of(KEY + "closed");
        }
    }
}
