package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.precedents.CheckConsistency;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides an application or, where the institution has two people sign, proposes the decision to the second one. The decision, its entry in
 * the ledger, the learner's mail and the order to issue it as a credential are kept together or not at all.
 */
@Component
public class DecideRecognition {

    private final Applications applications;
    private final OpenCaseSheet sheets;
    private final RecognitionRulebook rules;
    private final AppealTime appealTime;
    private final Rulings rulings;
    private final CountOnce countOnce;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    DecideRecognition(
            Applications applications,
            OpenCaseSheet sheets,
            RecognitionRulebook rules,
            AppealTime appealTime,
            Rulings rulings,
            CountOnce countOnce,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.applications = applications;
        this.sheets = sheets;
        this.rules = rules;
        this.appealTime = appealTime;
        this.rulings = rulings;
        this.countOnce = countOnce;
        this.moves = moves;
        this.consistency = consistency;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * The same decision sent twice by the same officer is made once.
     *
     * @return the application, decided or proposed
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is decided or was taken back, is the officer's own, or was counted meanwhile
     * @throws StaleVersionException if it changed since the officer saw it
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, CaseSeen seen, DecisionDraft draft) {
        countOnce.awaitTurn(officer.institutionId(), id);
        var application = applications.getCase(officer.institutionId(), id);
        OwnCase.refuse(officer, application);
        if (isRepeated(officer, application, draft)) {
            return application;
        }
        var move = rules.getRules(officer.institutionId()).twoPeople() ? Move.PROPOSE : Move.DECIDE;
        Moves.demand(application.state().name(), move);
        if (application.version() != seen.version()) {
            throw new StaleVersionException("application");
        }
        var sheet = sheets.open(officer, id);
        countOnce.demandSeen(sheet, seen);
        var checked = DecisionRules.check(draft, circumstances(sheet));
        appealTime.demand(officer.institutionId(), checked.decision());
        var divergence =
                consistency.demandReason(application, sheet.issuer(), checked.decision(), draft.consistencyReason());
        var kept = keep(officer, sheet, move, checked);
        consistency.keep(kept, number(kept), divergence);
        return kept;
    }

    /** The same for one who does not say what she saw of other countings. */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, int version, DecisionDraft draft) {
        return decide(officer, id, CaseSeen.version(version), draft);
    }

    private static int number(Application decided) {
        return Objects.requireNonNull(made(decided.state())).number();
    }

    private Application keep(StaffMember officer, CaseSheet sheet, Move move, DecisionRules.Checked checked) {
        var application = sheet.application();
        var by = officer.account().id();
        var ruling = Ruling.on(
                rulings.nextNumber(application),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by,
                checked.decision(),
                checked.identityConfirmation());
        if (move == Move.PROPOSE) {
            return moves.keep(application.propose(ruling), move, by, null);
        }
        var decided = moves.keepDecided(application.decide(move, ruling), move, by, null, sheet.assessment());
        mails.announceDecision(decided, officer.institution());
        return decided;
    }

    private boolean isRepeated(StaffMember officer, Application application, DecisionDraft draft) {
        var ruling = made(application.state());
        if (ruling == null || !officer.account().id().equals(ruling.by())) {
            return false;
        }
        try {
            var sheet = sheets.open(officer, application.id());
            return DecisionRules.check(draft, circumstances(sheet)).decision().equals(ruling.decision());
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private static @Nullable Ruling made(ApplicationState state) {
        if (state instanceof ApplicationState.Decided decided) {
            return decided.ruling();
        }
        return state instanceof ApplicationState.Proposed proposed ? proposed.proposal() : null;
    }

    private DecisionRules.Circumstances circumstances(CaseSheet sheet) {
        return DecisionRules.Circumstances.of(sheet, Days.today(clock));
    }
}
