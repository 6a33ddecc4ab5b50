package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on an appeal: somebody who had no part in the decision says whether it stands, or puts another in its place. Where the institution
 * has two people sign, she proposes that to the second one ({@link ConfirmDecision}).
 */
@Component
public class DecideAppeal {

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final RecognitionRulebook rules;
    private final Rulings rulings;
    private final CountOnce countOnce;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    DecideAppeal(
            CaseForMove cases,
            OpenCaseSheet sheets,
            RecognitionRulebook rules,
            Rulings rulings,
            CountOnce countOnce,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.rules = rules;
        this.rulings = rulings;
        this.countOnce = countOnce;
        this.moves = moves;
        this.consistency = consistency;
        this.mails = mails;
        this.clock = clock;
    }

    /** @throws ConflictException if there is no appeal, or that person had a part in the decision */
    @Transactional
    public Application takeUp(StaffMember officer, ApplicationId id, int version) {
        var application = cases.get(officer, id, version, Move.TAKE_UP_APPEAL);
        var appealed = appealOf(application, officer);
        var taken = new ApplicationState.Appealed(
                now(),
                appealed.contested(),
                appealed.grounds(),
                officer.account().id());
        return moves.keep(
                application.takeUpAppeal(taken),
                Move.TAKE_UP_APPEAL,
                officer.account().id(),
                null);
    }

    /**
     * @return the application, decided or with the answer proposed
     * @throws ConflictException if there is no appeal, that person had a part in the decision, or it was counted meanwhile
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, CaseSeen seen, AppealDraft draft) {
        countOnce.awaitTurn(officer.institutionId(), id);
        var move = rules.getRules(officer.institutionId()).twoPeople() ? Move.PROPOSE_ON_APPEAL : Move.DECIDE_APPEAL;
        var application = cases.get(officer, id, seen.version(), move);
        var appealed = appealOf(application, officer);
        var contested = appealed.contested();
        var sheet = sheets.open(officer, id);
        countOnce.demandSeen(sheet, seen);
        var note = Note.needed("note", draft.note(), "recognition.appeal.answer-missing");
        var checked = checked(sheet, draft, contested);
        var divergence = AppealDraft.STANDS.equals(draft.answer())
                ? consistency.find(application, contested.number())
                : consistency.demandReason(application, sheet.issuer(), checked.decision(), reason(draft));
        var ruling = contested.replacedBy(
                Ruling.Kind.APPEAL,
                now(),
                officer.account().id(),
                checked.decision(),
                checked.identityConfirmation(),
                note);
        var kept = move == Move.DECIDE_APPEAL
                ? decide(officer, application, ruling, sheet.assessment())
                : propose(officer, application, appealed, ruling);
        consistency.keep(kept, ruling.number(), divergence);
        return kept;
    }

    /** The same for one who does not say what she saw of other countings. */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, int version, AppealDraft draft) {
        return decide(officer, id, CaseSeen.version(version), draft);
    }

    private Application decide(StaffMember officer, Application application, Ruling ruling, Assessment seen) {
        var decided = moves.keepDecided(
                application.decideAppeal(Move.DECIDE_APPEAL, ruling),
                Move.DECIDE_APPEAL,
                officer.account().id(),
                ruling.note(),
                seen);
        mails.announceDecision(decided, officer.institution());
        return decided;
    }

    private Application propose(
            StaffMember officer, Application application, ApplicationState.Appealed appealed, Ruling ruling) {
        var by = officer.account().id();
        var inHand = new ApplicationState.Appealed(appealed.at(), appealed.contested(), appealed.grounds(), by);
        return moves.keep(
                application.proposeOnAppeal(new ApplicationState.AppealProposed(ruling.at(), inHand, ruling)),
                Move.PROPOSE_ON_APPEAL,
                by,
                null);
    }

    private static @Nullable String reason(AppealDraft draft) {
        return draft.decision() == null ? null : draft.decision().consistencyReason();
    }

    private DecisionRules.Checked checked(CaseSheet sheet, AppealDraft draft, Ruling contested) {
        if (AppealDraft.STANDS.equals(draft.answer())) {
            return new DecisionRules.Checked(contested.decision(), contested.identityConfirmation());
        }
        if (!AppealDraft.CHANGED.equals(draft.answer())) {
            throw InvalidInputException.of("answer", "recognition.appeal.answer-unknown");
        }
        if (draft.decision() == null) {
            throw InvalidInputException.of("outcome", "recognition.decide.outcome-missing");
        }
        return DecisionRules.check(draft.decision(), DecisionRules.Circumstances.of(sheet, Days.today(clock)));
    }

    private ApplicationState.Appealed appealOf(Application application, StaffMember officer) {
        var appealed = (ApplicationState.Appealed) application.state();
        if (rulings.isAnyBy(application, officer.account().id())) {
            throw ConflictException.of("recognition.appeal.same-person");
        }
        return appealed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
