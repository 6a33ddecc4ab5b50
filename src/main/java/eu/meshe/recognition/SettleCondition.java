package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows a condition up: it was met, and the credential counts; or it was not, and another decision follows with its reasons. */
@Component
public class SettleCondition {

    private static final String KEY = "recognition.condition.";
    private static final Set<DecisionOutcome> WHEN_MET = EnumSet.of(DecisionOutcome.FULL, DecisionOutcome.PARTIAL);

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    SettleCondition(CaseForMove cases, OpenCaseSheet sheets, KeepMove moves, RecognitionMails mails, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @throws ConflictException if no condition is open
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application settle(StaffMember officer, ApplicationId id, int version, ConditionDraft draft) {
        var application = cases.get(officer, id, version, Move.SETTLE_CONDITION);
        var before = ((ApplicationState.Decided) application.state()).ruling();
        if (!(before.decision() instanceof Decision.Conditional)) {
            throw ConflictException.of(KEY + "none-open");
        }
        var isMet = isMet(draft);
        var note = Note.needed("note", draft.note(), KEY + "note-missing");
        var ruling = before.replacedBy(
                Ruling.Kind.CONDITION,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                officer.account().id(),
                decision(officer, id, draft, isMet),
                note);
        var settled = moves.keep(
                application.decideAgain(Move.SETTLE_CONDITION, ruling),
                Move.SETTLE_CONDITION,
                officer.account().id(),
                note);
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

    private Decision decision(StaffMember officer, ApplicationId id, ConditionDraft draft, boolean isMet) {
        if (draft.decision() == null) {
            throw InvalidInputException.of("outcome", "recognition.decide.outcome-missing");
        }
        var decision = DecisionRules.check(
                        draft.decision(), DecisionRules.Circumstances.of(sheets.open(officer, id), Days.today(clock)))
                .decision();
        if (isMet && !WHEN_MET.contains(decision.outcome())) {
            throw InvalidInputException.of("outcome", KEY + "met-means-recognised");
        }
        return decision;
    }
}
