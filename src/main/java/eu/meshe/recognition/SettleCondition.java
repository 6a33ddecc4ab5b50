package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows a condition up: it was met, and the credential counts; or it was not, and another decision follows with its reasons. Where the
 * institution has two people sign, that is proposed to the second one ({@link ConfirmDecision}).
 */
@Component
public class SettleCondition {

    private static final String KEY = "recognition.condition.";
    private static final Set<DecisionOutcome> WHEN_MET = EnumSet.of(DecisionOutcome.FULL, DecisionOutcome.PARTIAL);

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final RecognitionRulebook rules;
    private final CountOnce countOnce;
    private final AppealTime appealTime;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    SettleCondition(
            CaseForMove cases,
            OpenCaseSheet sheets,
            RecognitionRulebook rules,
            CountOnce countOnce,
            AppealTime appealTime,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.rules = rules;
        this.countOnce = countOnce;
        this.appealTime = appealTime;
        this.moves = moves;
        this.consistency = consistency;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @return the application, decided or with what follows proposed
     * @throws ConflictException if no condition is open, or it was counted meanwhile
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application settle(StaffMember officer, ApplicationId id, CaseSeen seen, ConditionDraft draft) {
        countOnce.awaitTurn(officer.institutionId(), id);
        var move =
                rules.getRules(officer.institutionId()).twoPeople() ? Move.PROPOSE_SETTLEMENT : Move.SETTLE_CONDITION;
        var application = cases.get(officer, id, seen.version(), move);
        var state = (ApplicationState.Decided) application.state();
        var before = state.ruling();
        if (!(before.decision() instanceof Decision.Conditional)) {
            throw ConflictException.of(KEY + "none-open");
        }
        var sheet = sheets.open(officer, id);
        countOnce.demandSeen(sheet, seen);
        var isMet = isMet(draft);
        var note = Note.needed("note", draft.note(), KEY + "note-missing");
        var checked = checked(sheet, draft, isMet);
        if (!state.onAppeal()) {
            appealTime.demand(officer.institutionId(), checked.decision());
        }
        var ruling = before.replacedBy(
                Ruling.Kind.CONDITION,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                officer.account().id(),
                checked.decision(),
                checked.identityConfirmation(),
                note);
        var kept = move == Move.SETTLE_CONDITION
                ? settle(officer, application, ruling)
                : moves.keep(
                        application.proposeSettlement(
                                new ApplicationState.SettlementProposed(ruling.at(), state, ruling)),
                        move,
                        officer.account().id(),
                        null);
        consistency.keep(kept, ruling.number(), null);
        return kept;
    }

    /** The same for one who does not say what she saw of other countings. */
    @Transactional
    public Application settle(StaffMember officer, ApplicationId id, int version, ConditionDraft draft) {
        return settle(officer, id, CaseSeen.version(version), draft);
    }

    private Application settle(StaffMember officer, Application application, Ruling ruling) {
        var settled = moves.keep(
                application.decideAgain(Move.SETTLE_CONDITION, ruling),
                Move.SETTLE_CONDITION,
                officer.account().id(),
                ruling.note());
        mails.announceDecision(settled, officer.institution());
        return settled;
    }

    private static boolean isMet(ConditionDraft draft) {
        if ("true".equals(draft.met())) {
            return true;
        }
        if ("false".equals(draft.met())) {
            return false;
        }
        throw InvalidInputException.of("met", KEY + "met-missing");
    }

    private DecisionRules.Checked checked(CaseSheet sheet, ConditionDraft draft, boolean isMet) {
        if (draft.decision() == null) {
            throw InvalidInputException.of("outcome", "recognition.decide.outcome-missing");
        }
        var checked = DecisionRules.check(draft.decision(), DecisionRules.Circumstances.of(sheet, Days.today(clock)));
        if (isMet && !WHEN_MET.contains(checked.decision().outcome())) {
            throw InvalidInputException.of("outcome", KEY + "met-means-recognised");
        }
        return checked;
    }
}
