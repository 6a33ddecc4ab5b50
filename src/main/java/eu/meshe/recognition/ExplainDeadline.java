package eu.meshe.recognition;

import eu.meshe.institution.Institution;
import eu.meshe.institution.Institutions;
import eu.meshe.recognition.clock.Deadline;
import eu.meshe.recognition.clock.Deadlines;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says how the day was found by which an open application is due. */
@Component
public class ExplainDeadline {

    private final Institutions institutions;
    private final Deadlines deadlines;

    ExplainDeadline(Institutions institutions, Deadlines deadlines) {
        this.institutions = institutions;
        this.deadlines = deadlines;
    }

    /** Empty where nothing is due, the clock has not begun, or the rules have changed since: what does not lead to the day explains nothing. */
    public Optional<Deadline> explain(Application application) {
        var decider = institutions.getInstitution(application.institutionId());
        return switch (application.state()) {
            case ApplicationState.Submitted submitted -> onApplication(application);
            case ApplicationState.UnderAssessment taken -> onApplication(application);
            case ApplicationState.Proposed proposed -> onApplication(application);
            case ApplicationState.Waiting waiting ->
                waiting.officer() == null ? Optional.empty() : Optional.of(counted(application));
            case ApplicationState.Appealed appealed -> onAppeal(application, decider, appealed);
            case ApplicationState.AppealProposed proposed -> onAppeal(application, decider, proposed.appealed());
            case ApplicationState.SettlementProposed proposed -> Optional.empty();
            case ApplicationState.Decided decided -> Optional.empty();
            case ApplicationState.Withdrawn withdrawn -> Optional.empty();
        };
    }

    private Optional<Deadline> onApplication(Application application) {
        return leadingTo(application, counted(application));
    }

    private Optional<Deadline> onAppeal(
            Application application, Institution decider, ApplicationState.Appealed appealed) {
        return leadingTo(application, deadlines.appealDue(decider, Days.of(appealed.at()), List.of()));
    }

    private Deadline counted(Application application) {
        var clock = application.clock();
        return deadlines.due(
                institutions.getInstitution(application.institutionId()),
                clock.days(),
                clock.agreed(),
                clock.counted(),
                clock.complete(),
                clock.pauses().stream().map(PauseTaken::asPause).toList());
    }

    private static Optional<Deadline> leadingTo(Application application, Deadline found) {
        return found.due().equals(application.decideBy()) ? Optional.of(found) : Optional.empty();
    }
}
