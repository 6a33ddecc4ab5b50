package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An application as the learner sees it: where it stands, in plain words.
 *
 * @param key of those words
 */
public record OwnLine(Application application, Institution decider, Mark mark, String key) {

    /** One thing that happened. */
    public record Step(Instant at, String key) {}

    static OwnLine of(Application application, Institution decider) {
        if (application.state() instanceof ApplicationState.Decided) {
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
                "recognition.application.state." + application.state().name().slug());
    }

    public boolean isOpen() {
        var name = application.state().name();
        return CaseGroup.OPEN.states().contains(name);
    }

    /** What happened so far, in order. */
    public List<Step> timeline() {
        var steps = new ArrayList<Step>();
        steps.add(new Step(application.submittedAt(), "recognition.timeline.submitted"));
        if (!(application.state() instanceof ApplicationState.Submitted)) {
            steps.add(new Step(
                    application.state().at(),
                    "recognition.timeline." + application.state().name().slug()));
        }
        return steps;
    }

    private static Mark mark(Name state) {
        return state == Name.WITHDRAWN ? Mark.WITHDRAWN : Mark.WAITING;
    }
}
