package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.TakeUpCase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases of an institution for its own programs: list, sheet, document, take up, decide. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases")
class CasesApi {

    private final Applications applications;
    private final OpenCaseSheet sheets;
    private final TakeUpCase takeUp;
    private final DecideRecognition decide;
    private final Wording wording;

    CasesApi(
            Applications applications,
            OpenCaseSheet sheets,
            TakeUpCase takeUp,
            DecideRecognition decide,
            Wording wording) {
        this.applications = applications;
        this.sheets = sheets;
        this.takeUp = takeUp;
        this.decide = decide;
        this.wording = wording;
    }

    /** One page of a list. */
    record Cases(List<CaseJson.Line> items, int page, int size, long total) {}

    /** @param version of the case as it was seen */
    record TakeUp(@Nullable Integer version) {}

    /** @param version of the case as it was seen */
    record Decide(@Nullable Integer version, @Nullable DecisionDraft decision) {}

    /** The cases, nearest deadline first; {@code state} is open (the default), all, or one state. */
    @GetMapping
    Cases list(
            StaffMember officer,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var found = applications.listCases(
                officer.institutionId(), CaseFilter.of(state).states(), new Page.Request(page, size));
        return new Cases(
                found.items().stream().map(it -> CaseJson.Line.of(it, wording)).toList(),
                found.number(),
                found.size(),
                found.total());
    }

    @GetMapping("/{id}")
    CaseJson.Sheet show(StaffMember officer, @PathVariable UUID id) {
        return sheet(officer, new ApplicationId(id));
    }

    @GetMapping("/{id}/document")
    ResponseEntity<byte[]> document(StaffMember officer, @PathVariable UUID id) {
        return CaseDocument.of(applications, officer, new ApplicationId(id));
    }

    @PostMapping("/{id}/take-up")
    CaseJson.Sheet takeUp(StaffMember officer, @PathVariable UUID id, @RequestBody TakeUp body) {
        takeUp.takeUp(officer, new ApplicationId(id), Seen.version(body.version()));
        return sheet(officer, new ApplicationId(id));
    }

    @PostMapping("/{id}/decision")
    CaseJson.Sheet decide(StaffMember officer, @PathVariable UUID id, @RequestBody Decide body) {
        if (body.decision() == null) {
            throw InvalidInputException.of("decision", "recognition.decide.outcome-missing");
        }
        decide.decide(officer, new ApplicationId(id), Seen.version(body.version()), body.decision());
        return sheet(officer, new ApplicationId(id));
    }

    private CaseJson.Sheet sheet(StaffMember officer, ApplicationId id) {
        return CaseJson.Sheet.of(sheets.open(officer, id), officer.institution().slug(), wording);
    }
}
