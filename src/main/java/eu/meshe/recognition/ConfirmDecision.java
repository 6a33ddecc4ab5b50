package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second of two people: confirms what a colleague proposes, or gives it back with a reason. */
@Component
public class ConfirmDecision {

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    ConfirmDecision(CaseForMove cases, OpenCaseSheet sheets, KeepMove moves, RecognitionMails mails, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param version of the case as the second person saw it
     * @throws ConflictException if nothing is proposed, it is her own proposal or application, or it could not be decided like this
     *     today: a day in it has passed, or the document fails by now
     */
    @Transactional
    public Application confirm(StaffMember second, ApplicationId id, int version) {
        var application = cases.get(second, id, version, Move.CONFIRM);
        var proposal = proposalOf(application);
        if (proposal.isBy(second.account().id())) {
            throw ConflictException.of("recognition.confirm.own-proposal");
        }
        demandPossibleToday(second, id, proposal);
        var ruling = new Ruling(
                proposal.number(),
                proposal.kind(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                proposal.by(),
                second.account().id(),
                proposal.decision(),
                proposal.identityConfirmation(),
                proposal.note());
        var decided = moves.keep(
                application.decide(Move.CONFIRM, ruling),
                Move.CONFIRM,
                second.account().id(),
                null);
        mails.announceDecision(decided, second.institution());
        return decided;
    }

    private void demandPossibleToday(StaffMember second, ApplicationId id, Ruling proposal) {
        var draft = DecisionDraft.of(proposal.decision(), proposal.identityConfirmation());
        try {
            DecisionRules.check(draft, DecisionRules.Circumstances.of(sheets.open(second, id), Days.today(clock)));
        } catch (InvalidInputException e) {
            throw ConflictException.of("recognition.confirm.outdated");
        }
    }

    /**
     * Gives the proposal back to its author; she may do so, too.
     *
     * @throws InvalidInputException naming {@code note} if there is no reason
     * @throws ConflictException if nothing is proposed
     */
    @Transactional
    public Application giveBack(StaffMember second, ApplicationId id, int version, @Nullable String note) {
        var application = cases.get(second, id, version, Move.RETURN);
        var said = Note.needed("note", note, "recognition.confirm.note-missing");
        return moves.keep(
                application.returnProposal(clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                Move.RETURN,
                second.account().id(),
                said);
    }

    private static Ruling proposalOf(Application application) {
        return ((ApplicationState.Proposed) application.state()).proposal();
    }
}
