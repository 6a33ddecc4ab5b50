package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.PauseCase;
import eu.meshe.recognition.PauseDraft;
import eu.meshe.recognition.ResumeCase;
import eu.meshe.recognition.TakeUpCases;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The moves of a case before its decision, for an institution's programs: several taken up at once, pause, resume, confirm, give back. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases")
class CaseMovesApi {

    private final TakeUpCases takeUp;
    private final PauseCase pause;
    private final ResumeCase resume;
    private final ConfirmDecision confirm;
    private final OpenCaseSheet sheets;
    private final Wording wording;

    CaseMovesApi(
            TakeUpCases takeUp,
            PauseCase pause,
            ResumeCase resume,
            ConfirmDecision confirm,
            OpenCaseSheet sheets,
            Wording wording) {
        this.takeUp = takeUp;
        this.pause = pause;
        this.resume = resume;
        this.confirm = confirm;
        this.sheets = sheets;
        this.wording = wording;
    }

    /** @param cases those to take up, at most {@value TakeUpCases#MOST} */
    record TakeUp(@Nullable List<Chosen> cases) {}

    /** @param version of the case as it was seen */
    record Chosen(@Nullable UUID id, @Nullable Integer version) {}

    /** @param left those that could not be taken up: decided, gone, or changed since they were seen */
    record Taken(List<UUID> taken, List<UUID> left) {

        static Taken of(TakeUpCases.Result result) {
            return new Taken(
                    result.taken().stream().map(ApplicationId::value).toList(),
                    result.left().stream().map(ApplicationId::value).toList());
        }
    }

    /**
     * @param version of the case as it was seen
     * @param reason documents, issuer, applicant, other
     * @param requested the documents the applicant is to send
     */
    record Pause(
            @Nullable Integer version,
            @Nullable String reason,
            @Nullable String note,
            @Nullable List<String> requested) {}

    /**
     * @param version of the case as it was seen
     * @param counted of the sheet as it was seen; where it says other than is known by now, nothing is done
     */
    record Confirm(@Nullable Integer version, @Nullable String counted) {}

    /** @param version of the case as it was seen */
    record MoveWithNote(@Nullable Integer version, @Nullable String note) {}

    @PostMapping("/take-up")
    Taken takeUpSeveral(StaffMember officer, @RequestBody TakeUp body) {
        var chosen = body.cases() == null ? List.<Chosen>of() : body.cases();
        return Taken.of(takeUp.takeUp(
                officer,
                chosen.stream()
                        .filter(it -> it != null && it.id() != null)
                        .map(it -> new TakeUpCases.Chosen(
                                new ApplicationId(Objects.requireNonNull(it.id())), Seen.version(it.version())))
                        .toList()));
    }

    @PostMapping("/{id}/pause")
    CaseJson.Sheet pause(StaffMember officer, @PathVariable UUID id, @RequestBody Pause body) {
        var requested = body.requested() == null ? List.<String>of() : body.requested();
        var draft = new PauseDraft(body.reason(), body.note(), requested);
        pause.pause(officer, new ApplicationId(id), Seen.version(body.version()), draft);
        return sheet(officer, id);
    }

    @PostMapping("/{id}/resumption")
    CaseJson.Sheet resume(StaffMember officer, @PathVariable UUID id, @RequestBody MoveWithNote body) {
        resume.resume(officer, new ApplicationId(id), Seen.version(body.version()), body.note());
        return sheet(officer, id);
    }

    @PostMapping("/{id}/proposal/confirmation")
    CaseJson.Sheet confirm(StaffMember officer, @PathVariable UUID id, @RequestBody Confirm body) {
        confirm.confirm(officer, new ApplicationId(id), Seen.of(body.version(), body.counted()));
        return sheet(officer, id);
    }

    @PostMapping("/{id}/proposal/return")
    CaseJson.Sheet giveBack(StaffMember officer, @PathVariable UUID id, @RequestBody MoveWithNote body) {
        confirm.giveBack(officer, new ApplicationId(id), Seen.version(body.version()), body.note());
        return sheet(officer, id);
    }

    private CaseJson.Sheet sheet(StaffMember officer, UUID id) {
        return CaseJson.Sheet.of(
                sheets.open(officer, new ApplicationId(id)),
                officer.institution().slug(),
                wording);
    }
}
