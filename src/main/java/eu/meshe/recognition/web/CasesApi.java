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
import eu.meshe.recognition.desk.CaseList;
import eu.meshe.recognition.desk.ListCases;
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
    private final ListCases lists;
    private final OpenCaseSheet sheets;
    private final TakeUpCase takeUp;
    private final DecideRecognition decide;
    private final Wording wording;

    CasesApi(
            Applications applications,
            ListCases lists,
            OpenCaseSheet sheets,
            TakeUpCase takeUp,
            DecideRecognition decide,
            Wording wording) {
        this.applications = applications;
        this.lists = lists;
        this.sheets = sheets;
        this.takeUp = takeUp;
        this.decide = decide;
        this.wording = wording;
    }

    /**
     * One page of a list.
     *
     * @param total how many there are; 10000 for that many or more
     * @param next the place of the page after, for {@code at}; absent on the last page
     */
    record Cases(
            List<CaseJson.Line> items,
            int page,
            int size,
            long total,
            @Nullable String next) {

        static Cases of(CaseList found, StaffMember reader, Page.Request request, Wording wording) {
            var next = found.next();
            return new Cases(
                    found.items().stream()
                            .map(it -> CaseJson.Line.of(it, reader, wording))
                            .toList(),
                    (int) (found.before() / request.size()),
                    request.size(),
                    found.total(),
                    next == null ? null : next.text());
        }
    }

    /** @param version of the case as it was seen */
    record TakeUp(@Nullable Integer version) {}

    /**
     * @param version of the case as it was seen
     * @param counted of the sheet as it was seen; where it says other than is known by now, nothing is done
     */
    record Decide(
            @Nullable Integer version,
            @Nullable String counted,
            @Nullable DecisionDraft decision) {}

    /** The cases that are asked for, by page number or from the place an earlier answer gave. */
    @GetMapping
    Cases list(
            StaffMember officer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(name = "officer", required = false) @Nullable String hands,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String awarding,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable String dueFrom,
            @RequestParam(required = false) @Nullable String dueUntil,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var asked = new CaseAsked(
                state, hands, target, awarding, words, dueFrom, dueUntil, sort, direction, at, null, null);
        var query = asked.demandQuery();
        var request = new Page.Request(page, size);
        var found = at == null
                ? lists.list(officer, query, request.offset(), request.size())
                : lists.list(officer, query, asked.demandCursor(query), request.size());
        return Cases.of(found, officer, request, wording);
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
        decide.decide(officer, new ApplicationId(id), Seen.of(body.version(), body.counted()), body.decision());
        return sheet(officer, new ApplicationId(id));
    }

    private CaseJson.Sheet sheet(StaffMember officer, ApplicationId id) {
        return CaseJson.Sheet.of(sheets.open(officer, id), officer.institution().slug(), wording);
    }
}
