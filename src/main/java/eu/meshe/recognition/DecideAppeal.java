package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides on an appeal: somebody who had no part in the decision says whether it stands, or puts another in its place. */
@Component
public class DecideAppeal {

    private final CaseForMove cases;
    private final OpenCaseSheet sheets;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    DecideAppeal(CaseForMove cases, OpenCaseSheet sheets, KeepMove moves, RecognitionMails mails, Clock clock) {
        this.cases = cases;
        this.sheets = sheets;
        this.moves = moves;
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
        var ruling = contested.replacedBy(
                Ruling.Kind.APPEAL, now(), officer.account().id(), decision(officer, id, draft, contested), note);
        var decided = moves.keep(
                application.decideAppeal(ruling),
                Move.DECIDE_APPEAL,
                officer.account().id(),
                note);
        mails.announceDecision(decided, officer.institution());
        return decided;
    }

    private Decision decision(StaffMember officer, ApplicationId id, AppealDraft draft, Ruling contested) {
        if (AppealDraft.STANDS.equals(draft.answer())) {
            return contested.decision();
        }
        if (!AppealDraft.CHANGED.equals(draft.answer())) {
            throw InvalidInputException.of("answer", "recognition.appeal.answer-unknown");
        }
        if (draft.decision() == null) {
            throw InvalidInputException.of("outcome", "recognition.decide.outcome-missing");
        }
        return DecisionRules.check(
                        draft.decision(), DecisionRules.Circumstances.of(sheets.open(officer, id), Days.today(clock)))
                .decision();
    }

    private static ApplicationState.Appealed appealOf(Application application, StaffMember officer) {
        var appealed = (ApplicationState.Appealed) application.state();
        if (appealed.contested().isBy(officer.account().id())) {
            throw ConflictException.of("recognition.appeal.same-person");
        }
        return appealed;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
