package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.WaitingReason;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.web.Mark;

/**
 * An application as the learner sees it: where it stands, in plain words.
 *
 * @param key of those words
 */
public record OwnLine(Application application, Institution decider, Mark mark, String key) {

    static OwnLine of(Application application, Institution decider) {
        if (application.ruling() != null && application.openAppeal() == null) {
            var decided = java.util.Objects.requireNonNull(DecisionView.of(application));
            return new OwnLine(
                    application,
                    decider,
                    decided.mark(),
                    "recognition.outcome." + decided.outcome().slug());
        }
        return new OwnLine(
                application,
                decider,
                mark(application.state().name()),
                isAsked(application)
                        ? "application.state.documents"
                        : "recognition.application.state."
                                + application.state().name().slug());
    }

    /** Whether a decision is awaited. Until what follows from a condition is confirmed, the conditional decision stands. */
    public boolean isOpen() {
        var state = application.state();
        return CaseGroup.OPEN.states().contains(state.name())
                && !(state instanceof ApplicationState.SettlementProposed);
    }

    /** Whether its days have not begun, because documents were missing from the start. */
    public boolean isIncomplete() {
        return application.state() instanceof ApplicationState.Waiting waiting && waiting.officer() == null;
    }

    private static boolean isAsked(Application application) {
        return application.state() instanceof ApplicationState.Waiting waiting
                && waiting.reason() == WaitingReason.DOCUMENTS;
    }

    private static Mark mark(Name state) {
        return state == Name.WITHDRAWN ? Mark.WITHDRAWN : Mark.WAITING;
    }
}
