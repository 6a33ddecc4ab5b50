package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.web.Mark;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A case as the list and the head of its sheet show it.
 *
 * @param deadlineMark how near the deadline is; meaningless once it is decided
 * @param deadlineKey of the words for that
 * @param daysLeft to the deadline; negative when it has passed
 */
public record CaseLine(Application application, Mark stateMark, Mark deadlineMark, String deadlineKey, long daysLeft) {

    /** So few days before the deadline a case is marked as pressing. */
    private static final int PRESSING_DAYS = 7;

    static CaseLine of(Application application, LocalDate today) {
        var left = ChronoUnit.DAYS.between(today, application.decideBy());
        return new CaseLine(
                application, stateMark(application.state().name()), deadlineMark(left), deadlineKey(left), left);
    }

    public boolean isOpen() {
        return CaseFilter.OPEN.states().contains(application.state().name());
    }

    /** Whether the deadline is so near, or past, that it is marked. */
    public boolean isPressing() {
        return daysLeft <= PRESSING_DAYS;
    }

    private static Mark stateMark(Name state) {
        return switch (state) {
            case SUBMITTED -> Mark.OPEN;
            case UNDER_ASSESSMENT, WAITING, PROPOSED, APPEALED -> Mark.WAITING;
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
