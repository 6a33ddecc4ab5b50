package eu.meshe.recognition;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.rules.RecognitionRulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clock of a case, with a reason that the applicant is told at once. */
@Component
public class PauseCase {

    private static final String KEY = "recognition.pause.";
    /** Documents that can be asked for at once. */
    private static final int MOST_REQUESTED = 20;
    /** Characters of what one document is called. */
    private static final int LONGEST_NAME = 200;

    private final CaseForMove cases;
    private final RecognitionRulebook rules;
    private final KeepMove moves;
    private final RecognitionMails mails;
    private final Clock clock;

    PauseCase(CaseForMove cases, RecognitionRulebook rules, KeepMove moves, RecognitionMails mails, Clock clock) {
        this.cases = cases;
        this.rules = rules;
        this.moves = moves;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * @param version of the case as the officer saw it
     * @throws InvalidInputException naming each field that is missing or wrong
     * @throws ConflictException if it cannot be paused where it stands, or the institution's rules allow no pauses
     */
    @Transactional
    public Application pause(StaffMember officer, ApplicationId id, int version, PauseDraft draft) {
        var application = cases.get(officer, id, version, Move.PAUSE);
        if (!rules.getRules(officer.institutionId()).pausesAllowed()) {
            throw ConflictException.of(KEY + "not-allowed");
        }
        var waiting = read(draft, officer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var paused = moves.keep(
                application.pause(waiting), Move.PAUSE, officer.account().id(), waiting.note());
        mails.askForDocuments(paused, officer.institution(), waiting);
        return paused;
    }

    private static ApplicationState.Waiting read(PauseDraft draft, StaffMember officer, Instant at) {
        var problems = new ArrayList<FieldProblem>();
        var reason = reason(draft, problems);
        var note = FreeText.read("note", draft.note(), Note.LONGEST, problems);
        if (note == null && problems.stream().noneMatch(it -> it.field().equals("note"))) {
            problems.add(FieldProblem.of("note", KEY + "note-missing"));
        }
        var requested = requested(draft, problems);
        if (reason == WaitingReason.DOCUMENTS
                && requested.isEmpty()
                && draft.requested().isEmpty()) {
            problems.add(FieldProblem.of("requested", KEY + "requested-missing"));
        }
        if (reason == null || !problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new ApplicationState.Waiting(at, officer.account().id(), reason, note, requested);
    }

    private static @Nullable WaitingReason reason(PauseDraft draft, List<FieldProblem> problems) {
        var reason = draft.reason() == null
                ? null
                : WaitingReason.findBySlug(draft.reason().strip()).orElse(null);
        if (reason == null) {
            problems.add(FieldProblem.of("reason", KEY + "reason-missing"));
        }
        return reason;
    }

    private static List<String> requested(PauseDraft draft, List<FieldProblem> problems) {
        if (draft.requested().size() > MOST_REQUESTED) {
            problems.add(FieldProblem.of("requested", KEY + "requested-too-many", MOST_REQUESTED));
            return List.of();
        }
        var names = new ArrayList<String>();
        for (var typed : draft.requested()) {
            var name = FreeText.read("requested", typed, LONGEST_NAME, problems);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }
}
