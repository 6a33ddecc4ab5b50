package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.precedents.CheckConsistency;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second of two people: confirms what a colleague proposes, or gives it back with a reason. What is proposed may be the decision, the
 * answer to an appeal, or what follows from a condition.
 */
@Component
public class ConfirmDecision {

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final AppealTime appealTime;
    private final Rulings rulings;
    private final CountOnce countOnce;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    ConfirmDecision(
            CaseForMove cases,
            OpenCaseSheet sheets,
            AppealTime appealTime,
            Rulings rulings,
            CountOnce countOnce,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.appealTime = appealTime;
        this.rulings = rulings;
        this.countOnce = countOnce;
        this.moves = moves;
        this.consistency = consistency;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * The days to appeal run from the confirmation: where the proposal leaves fewer than the rules say, its last day moves.
     *
     * @throws ConflictException if nothing is proposed, it is her own proposal or application, she had a part in the decision that an
     *     appeal contests, it was counted meanwhile, or it could not be decided like this today: a day in it has passed, the document fails
     *     by now, or a case with the same facts was decided otherwise meanwhile
     */
    @Transactional
    public Application confirm(StaffMember second, ApplicationId id, CaseSeen seen) {
        countOnce.awaitTurn(second.institutionId(), id);
        var application = cases.get(second, id, seen.version(), Moves::confirmationIn);
        var move = Moves.confirmationIn(application.state().name());
        var proposal = Objects.requireNonNull(application.proposal(), "what is to be confirmed is proposed");
        if (!mayConfirm(application, second.account().id())) {
            throw ConflictException.of(
                    proposal.isBy(second.account().id())
                            ? "recognition.confirm.own-proposal"
                            : "recognition.appeal.same-person");
        }
        demandPossibleToday(second, application, proposal, seen);
        var decision = canBeAppealed(move, application)
                ? appealTime.extend(second.institutionId(), proposal.decision())
                : proposal.decision();
        var ruling =
                proposal.confirmed(second.account().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS), decision);
        var decided = moves.keep(
                confirmed(application, move, ruling), move, second.account().id(), proposal.note());
        mails.announceDecision(decided, second.institution());
        return decided;
    }

    /** The same for one who does not say what she saw of other countings. */
    @Transactional
    public Application confirm(StaffMember second, ApplicationId id, int version) {
        return confirm(second, id, CaseSeen.version(version));
    }

    /**
     * Whether that person can be the second one: not with a proposal of her own nor, on appeal, after any part in the case.
     *
     * @param application with a proposal
     */
    public boolean mayConfirm(Application application, AccountId person) {
        var proposal = application.proposal();
        return proposal != null && !proposal.isBy(person) && !rulings.isContestedBy(application, person);
    }

    /** There is one appeal here: what is decided after it can be contested elsewhere only, and until when is for others to say. */
    private static boolean canBeAppealed(Move move, Application application) {
        return Moves.findTarget(application.state().name(), move)
                .filter(ApplicationState.Name.DECIDED::equals)
                .isPresent();
    }

    private static Application confirmed(Application application, Move move, Ruling ruling) {
        return switch (move) {
            case CONFIRM_ON_APPEAL -> application.decideAppeal(move, ruling);
            case CONFIRM_SETTLEMENT -> application.decideAgain(move, ruling);
            default -> application.decide(move, ruling);
        };
    }

    /** Where the contested decision stands as it is, nothing is decided anew. */
    private void demandPossibleToday(StaffMember second, Application application, Ruling proposal, CaseSeen seen) {
        var standing = application.ruling();
        if (standing != null && standing.decision().equals(proposal.decision())) {
            return;
        }
        var sheet = sheets.open(second, application.id());
        countOnce.demandSeen(sheet, seen);
        var draft = DecisionDraft.of(proposal.decision(), proposal.identityConfirmation());
        try {
            DecisionRules.check(draft, DecisionRules.Circumstances.of(sheet, Days.today(clock)));
        } catch (InvalidInputException e) {
            throw ConflictException.of("recognition.confirm.outdated");
        }
        if (isToldApart(proposal) && differs(application, sheet, proposal)) {
            throw ConflictException.of("recognition.confirm.differs");
        }
    }

    /** What follows from a condition is its own case's affair. */
    private static boolean isToldApart(Ruling proposal) {
        return proposal.kind() != Ruling.Kind.CONDITION;
    }

    /** Whether a case with the same facts was decided otherwise since it was proposed, so that nobody said why. */
    private boolean differs(Application application, CaseSheet sheet, Ruling proposal) {
        return consistency.find(application, proposal.number()) == null
                && !consistency
                        .check(application, sheet.issuer(), proposal.decision())
                        .isEmpty();
    }

    /**
     * Gives the proposal back to its author; she may do so, too.
     *
     * @throws InvalidInputException naming {@code note} if there is no reason
     * @throws ConflictException if nothing is proposed, or she had a part in the decision that an appeal contests
     */
    @Transactional
    public Application giveBack(StaffMember second, ApplicationId id, int version, @Nullable String note) {
        var application = cases.get(second, id, version, Move.RETURN);
        if (rulings.isContestedBy(application, second.account().id())) {
            throw ConflictException.of("recognition.appeal.same-person");
        }
        var said = Note.needed("note", note, "recognition.confirm.note-missing");
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return moves.keep(
                application.returnProposal(at), Move.RETURN, second.account().id(), said, at);
    }
}
