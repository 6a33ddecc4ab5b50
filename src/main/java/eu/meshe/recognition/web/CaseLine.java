package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.web.Mark;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * State and deadline of a case as the list and the head of its sheet show them.
 *
 * @param deadlineMark how near the deadline is; meaningless once it is decided
 * @param deadlineKey of the words for that
 * @param daysLeft to the deadline; negative when it has passed
 */
public record CaseLine(Name state, Mark stateMark, Mark deadlineMark, String deadlineKey, long daysLeft) {

    /** So few days before the deadline a case is marked as pressing. */
    private static final int PRESSING_DAYS = 7;

    static CaseLine of(Application application, LocalDate today) {
        return of(application.state().name(), application.decideBy(), today);
    }

    static CaseLine of(CaseEntry entry, LocalDate today) {
        return of(entry.state(), entry.decideBy(), today);
    }

    private static CaseLine of(Name state, LocalDate decideBy, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, decideBy);
        return new CaseLine(state, stateMark(state), deadlineMark(left), deadlineKey(left), left);
    }

    public boolean isOpen() {
        return CaseGroup.OPEN.states().contains(state);
    }

    /** Whether the clock stands still, so that the deadline moves with every day. */
    public boolean isWaiting() {
        return state == Name.WAITING;
    }

    /** Whether the decision was made within its days, and only what follows from its condition is to be signed. */
    public boolean isSettling() {
        return state == Name.SETTLEMENT_PROPOSED || state == Name.SETTLEMENT_PROPOSED_ON_APPEAL;
    }

    /** Whether the deadline is so near, or past, that it is marked. */
    public boolean isPressing() {
        return !isWaiting() && !isSettling() && daysLeft <= PRESSING_DAYS;
    }

    private static Mark stateMark(Name state) {
        return switch (state) {
            case SUBMITTED -> Mark.OPEN;
            case UNDER_ASSESSMENT,
                    PROPOSED,
                    APPEALED,
                    APPEAL_PROPOSED,
                    SETTLEMENT_PROPOSED,
                    SETTLEMENT_PROPOSED_ON_APPEAL -> Mark.WAITING;
            case WAITING -> Mark.SUSPENDED;
            case DECIDED, DECIDED_ON_APPEAL -> Mark.DECIDED;
            case WITHDRAWN -> Mark.WITHDRAWN;
        };
    }

    private static Mark deadlineMark(long left) {
        if (left < 0) {
            return Mark.FAILED;
        }
        return left <= PRESSING_DAYS ? Mark.WAITING : Mark.OPEN;
    }

    private static String deadlineKey(long left) {
        if (left < 0) {
            return "recognition.deadline.passed";
        }
        if (left <= 1) {
            return left == 0 ? "recognition.deadline.today" : "recognition.deadline.tomorrow";
        }
        return "recognition.deadline.days";
    }
}
