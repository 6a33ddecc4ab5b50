package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.precedents.CheckConsistency;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on an appeal: somebody who had no part in the decision says whether it stands, or puts another in its place. */
@Component
public class DecideAppeal {

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final Rulings rulings;
    private final KeepMove moves;
    private final CheckConsistency consistency;
    private final RecognitionMails mails;
    private final Clock clock;

    DecideAppeal(
            CaseForMove cases,
            OpenCaseSheet sheets,
            Rulings rulings,
            KeepMove moves,
            CheckConsistency consistency,
            RecognitionMails mails,
            Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.rulings = rulings;
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
     * @throws ConflictException if there is no appeal, or that person had a part in the decision
     * @throws InvalidInputException naming every field that is missing or wrong
     */
    @Transactional
    public Application decide(StaffMember officer, ApplicationId id, int version, AppealDraft draft) {
        var application = cases.get(officer, id, version, Move.DECIDE_APPEAL);
        var contested = appealOf(application, officer).contested();
        var note = Note.needed("note", draft.note(), "recognition.appeal.answer-missing");
        var sheet = sheets.open(officer, id);
        var decision = decision(sheet, draft, contested);
        var divergence = AppealDraft.STANDS.equals(draft.answer())
                ? null
                : consistency.demandReason(application, sheet.issuer(), decision, reason(draft));
        var ruling = contested.replacedBy(
                Ruling.Kind.APPEAL, now(), officer.account().id(), decision, note);
        var decided = moves.keepDecided(
                application.decideAppeal(ruling),
                Move.DECIDE_APPEAL,
                officer.account().id(),
                note,
                sheet.assessment());
        consistency.keep(decided, ruling.number(), divergence);
        mails.announceDecision(decided, officer.institution());
        return decided;
    }

    private static @Nullable String reason(AppealDraft draft) {
        return draft.decision() == null ? null : draft.decision().consistencyReason();
    }

    private Decision decision(CaseSheet sheet, AppealDraft draft, Ruling contested) {
        if (AppealDraft.STANDS.equals(draft.answer())) {
            return contested.decision();
        }
        if (!AppealDraft.CHANGED.equals(draft.answer())) {
            throw InvalidInputException.of("answer", "recognition.appeal.answer-unknown");
        }
        if (draft.decision() == null) {
            throw InvalidInputException.of("outcome", "recognition.decide.outcome-missing");
        }
        return DecisionRules.check(draft.decision(), DecisionRules.Circumstances.of(sheet, Days.today(clock)))
                .decision();
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
