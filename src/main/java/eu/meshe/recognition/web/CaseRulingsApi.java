package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ConditionDraft;
import eu.meshe.recognition.CorrectDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.RecallDecision;
import eu.meshe.recognition.SettleCondition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What follows a decision, for an institution's programs: appeal, condition, correction, recall; and what there was, in order. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases/{id}")
class CaseRulingsApi {

    private final DecideAppeal appeals;
    private final SettleCondition conditions;
    private final CorrectDecision corrections;
    private final RecallDecision recalls;
    private final CaseHistory history;
    private final OpenCaseSheet sheets;
    private final Wording wording;

    CaseRulingsApi(
            DecideAppeal appeals,
            SettleCondition conditions,
            CorrectDecision corrections,
            RecallDecision recalls,
            CaseHistory history,
            OpenCaseSheet sheets,
            Wording wording) {
        this.appeals = appeals;
        this.conditions = conditions;
        this.corrections = corrections;
        this.recalls = recalls;
        this.history = history;
        this.sheets = sheets;
        this.wording = wording;
    }

    /** @param version of the case as it was seen */
    record TakeUpAppeal(@Nullable Integer version) {}

    /**
     * @param version of the case as it was seen
     * @param counted of the sheet as it was seen; where it says other than is known by now, nothing is done
     * @param answer stands, changed
     * @param decision the one that takes the other's place; for changed
     */
    record AppealAnswer(
            @Nullable Integer version,
            @Nullable String counted,
            @Nullable String answer,
            @Nullable String note,
            @Nullable DecisionDraft decision) {}

    /**
     * @param version of the case as it was seen
     * @param counted of the sheet as it was seen; where it says other than is known by now, nothing is done
     */
    record Condition(
            @Nullable Integer version,
            @Nullable String counted,
            @Nullable Boolean met,
            @Nullable String note,
            @Nullable DecisionDraft decision) {}

    /** @param version of the case as it was seen */
    record Correction(
            @Nullable Integer version,
            @Nullable String note,
            @Nullable DecisionDraft decision) {}

    /** @param version of the case as it was seen */
    record Recall(@Nullable Integer version, @Nullable String note) {}

    @PostMapping("/appeal/take-up")
    CaseJson.Sheet takeUpAppeal(StaffMember officer, @PathVariable UUID id, @RequestBody TakeUpAppeal body) {
        appeals.takeUp(officer, new ApplicationId(id), Seen.version(body.version()));
        return sheet(officer, id);
    }

    @PostMapping("/appeal/decision")
    CaseJson.Sheet decideAppeal(StaffMember officer, @PathVariable UUID id, @RequestBody AppealAnswer body) {
        var draft = new AppealDraft(body.answer(), body.note(), body.decision());
        appeals.decide(officer, new ApplicationId(id), Seen.of(body.version(), body.counted()), draft);
        return sheet(officer, id);
    }

    @PostMapping("/condition")
    CaseJson.Sheet settleCondition(StaffMember officer, @PathVariable UUID id, @RequestBody Condition body) {
        var met = body.met() == null ? null : body.met().toString();
        var draft = new ConditionDraft(met, body.note(), body.decision());
        conditions.settle(officer, new ApplicationId(id), Seen.of(body.version(), body.counted()), draft);
        return sheet(officer, id);
    }

    @PostMapping("/correction")
    CaseJson.Sheet correct(StaffMember officer, @PathVariable UUID id, @RequestBody Correction body) {
        var decision = body.decision() == null ? DecisionForms.nothing() : body.decision();
        corrections.correct(officer, new ApplicationId(id), Seen.version(body.version()), decision, body.note());
        return sheet(officer, id);
    }

    @PostMapping("/recall")
    CaseJson.Sheet recall(StaffMember officer, @PathVariable UUID id, @RequestBody Recall body) {
        recalls.recall(officer, new ApplicationId(id), Seen.version(body.version()), body.note());
        return sheet(officer, id);
    }

    /** What happened to the case, the first first. */
    @GetMapping("/steps")
    List<HistoryJson.Step> steps(StaffMember officer, @PathVariable UUID id) {
        return history.of(officer, new ApplicationId(id)).steps().stream()
                .map(HistoryJson.Step::of)
                .toList();
    }

    /** Every ruling there was; the last one stands. */
    @GetMapping("/rulings")
    List<HistoryJson.Ruling> rulings(StaffMember officer, @PathVariable UUID id) {
        return history.of(officer, new ApplicationId(id)).rulings().stream()
                .map(HistoryJson.Ruling::of)
                .toList();
    }

    private CaseJson.Sheet sheet(StaffMember officer, UUID id) {
        return CaseJson.Sheet.of(
                sheets.open(officer, new ApplicationId(id)),
                officer.institution().slug(),
                wording);
    }
}
