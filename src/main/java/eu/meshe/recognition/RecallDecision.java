package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a decision back, with a reason: its sealed record is revoked, and the case is assessed again with all its days. Not what was
 * decided on appeal.
 */
@Component
public class RecallDecision {

    private final CaseForMove cases;
    private final RunningClock running;
    private final SupersedeRecords records;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    RecallDecision(
            CaseForMove cases,
            RunningClock running,
            SupersedeRecords records,
            KeepMove moves,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.running = running;
        this.records = records;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param note why; the learner reads it
     * @throws ConflictException if nothing is decided, or an appeal was
     * @throws InvalidInputException naming {@code note} if there is no reason
     */
    @Transactional
    public Application recall(StaffMember officer, ApplicationId id, int version, @Nullable String note) {
        var application = cases.get(officer, id, version, Move.RECALL);
        var said = Note.needed("note", note, "recognition.recall.note-missing");
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var recalled = moves.keep(
                application.recall(officer.account().id(), at, running.reopened(application)),
                Move.RECALL,
                officer.account().id(),
                said);
        records.revokeAll(recalled.institutionId(), id, at);
        mails.announceRecall(recalled, officer.institution(), said);
        return recalled;
    }
}
