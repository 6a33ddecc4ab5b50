package eu.meshe.recognition.evidence;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Days;
import eu.meshe.recognition.FreeText;
import eu.meshe.recognition.evidence.Attachment.Interview;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An officer notes a conversation with the applicant: when it was, who was there, what was said. The applicant can read it. */
@Component
public class NoteInterview {

    private static final String KEY = "application.interview.";
    /** Characters of a note. */
    private static final int LONGEST = 20_000;
    /** Characters of who was there. */
    private static final int LONGEST_PRESENT = 500;

    private final Applications applications;
    private final Attachments attachments;
    private final KeepEvidence keep;
    private final Identifiers identifiers;
    private final Clock clock;

    NoteInterview(
            Applications applications,
            Attachments attachments,
            KeepEvidence keep,
            Identifiers identifiers,
            Clock clock) {
        this.applications = applications;
        this.attachments = attachments;
        this.keep = keep;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * @throws NotFoundException if the institution has no such case
     * @throws ConflictException if it is closed, or the officer's own
     * @throws InvalidInputException naming each of {@code heldOn}, {@code present} and {@code note} that is missing or wrong
     */
    @Transactional
    public Attachment note(StaffMember officer, ApplicationId id, InterviewDraft draft) {
        applications.getCase(officer.institutionId(), id);
        attachments.awaitTurn(officer.institutionId(), id);
        var application = applications.getCase(officer.institutionId(), id);
        if (application.applicant().account().equals(officer.account().id())) {
            throw ConflictException.of("recognition.decide.own-application");
        }
        if (!SendDocument.isOpen(application)) {
            throw ConflictException.of("application.document.closed");
        }
        var problems = new ArrayList<FieldProblem>();
        var heldOn = heldOn(draft.heldOn(), problems);
        var present = needed("present", draft.present(), LONGEST_PRESENT, problems);
        var note = needed("note", draft.note(), LONGEST, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        var interview = new Interview(Objects.requireNonNull(heldOn), Objects.requireNonNull(present));
        return keep.keep(
                application,
                evidence(draft, Objects.requireNonNull(note)),
                interview,
                officer.account().id());
    }

    private Evidence evidence(InterviewDraft draft, String note) {
        return new Evidence(
                draft.id() == null ? identifiers.next() : draft.id(),
                AttachmentKind.INTERVIEW_NOTE,
                "",
                FileKind.TEXT.mediaType(),
                FileKind.TEXT.extension(),
                note.getBytes(StandardCharsets.UTF_8),
                null,
                null);
    }

    private @Nullable LocalDate heldOn(@Nullable String typed, List<FieldProblem> problems) {
        var day = typed == null || typed.isBlank() ? null : Days.read(typed);
        if (day == null) {
            problems.add(FieldProblem.of("heldOn", KEY + "day-missing"));
        } else if (day.isAfter(Days.today(clock))
                || day.isBefore(Days.today(clock).minusYears(2))) {
            problems.add(FieldProblem.of("heldOn", KEY + "day-out-of-range"));
        }
        return day;
    }

    private static @Nullable String needed(
            String field, @Nullable String typed, int longest, List<FieldProblem> problems) {
        var before = problems.size();
        var text = FreeText.read(field, typed, longest, problems);
        if (text == null && problems.size() == before) {
            problems.add(FieldProblem.of(field, KEY + field + "-missing"));
        }
        return text;
    }
}
