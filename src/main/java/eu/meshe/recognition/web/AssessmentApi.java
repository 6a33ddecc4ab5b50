package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.CaseSheet;
import eu.meshe.recognition.EvaluationForm;
import eu.meshe.recognition.JudgeCondition;
import eu.meshe.recognition.JudgementDraft;
import eu.meshe.recognition.KeptAssessments;
import eu.meshe.recognition.MapOutcomes;
import eu.meshe.recognition.MappingDraft;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.conditions.ConditionName;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The assessment of a case for an institution's own programs: read it, judge a condition, draw the lines, read it as evaluators do. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases/{id}")
class AssessmentApi {

    private final OpenCaseSheet sheets;
    private final MapOutcomes map;
    private final JudgeCondition judge;
    private final KeptAssessments kept;
    private final Wording wording;

    AssessmentApi(OpenCaseSheet sheets, MapOutcomes map, JudgeCondition judge, KeptAssessments kept, Wording wording) {
        this.sheets = sheets;
        this.map = map;
        this.judge = judge;
        this.kept = kept;
        this.wording = wording;
    }

    /**
     * @param version of the mapping as it was seen; 0 for what was only suggested
     * @param lines one for each outcome of the target, in their order
     */
    record Mapping(@Nullable Integer version, @Nullable List<MappingDraft.Line> lines) {}

    /**
     * @param version of the judgement as it was seen; 0 where there was none
     * @param answer met, not-met, cannot-say
     */
    record Judge(
            @Nullable Integer version,
            @Nullable String answer,
            @Nullable String reason) {}

    @GetMapping("/assessment")
    AssessmentJson show(StaffMember officer, @PathVariable UUID id) {
        return AssessmentJson.of(open(officer, id), wording);
    }

    @PutMapping("/mapping")
    AssessmentJson map(StaffMember officer, @PathVariable UUID id, @RequestBody Mapping body) {
        var lines = body.lines() == null ? List.<MappingDraft.Line>of() : body.lines();
        map.save(officer, new ApplicationId(id), version(body.version()), new MappingDraft(lines));
        return AssessmentJson.of(open(officer, id), wording);
    }

    @PutMapping("/judgements/{condition}")
    AssessmentJson judge(
            StaffMember officer, @PathVariable UUID id, @PathVariable String condition, @RequestBody Judge body) {
        var name = ConditionName.findBySlug(condition).orElseThrow(() -> new NotFoundException("condition"));
        judge.judge(
                officer,
                new ApplicationId(id),
                name,
                version(body.version()),
                new JudgementDraft(body.answer(), body.reason()));
        return AssessmentJson.of(open(officer, id), wording);
    }

    @GetMapping("/evaluation")
    AssessmentJson.Evaluation evaluation(StaffMember officer, @PathVariable UUID id) {
        return AssessmentJson.Evaluation.of(EvaluationForm.of(open(officer, id)), wording);
    }

    /** The assessment on which a ruling rests, as it was kept; its SHA-256 is {@code assessmentSha256} in the log. */
    @GetMapping("/assessments/{ruling}")
    ResponseEntity<byte[]> kept(StaffMember officer, @PathVariable UUID id, @PathVariable int ruling) {
        return Download.of(
                "assessment-" + id + "-" + ruling + ".json",
                MediaType.APPLICATION_JSON,
                kept.document(officer.institutionId(), new ApplicationId(id), ruling));
    }

    private CaseSheet open(StaffMember officer, UUID id) {
        return sheets.open(officer, new ApplicationId(id));
    }

    private static int version(@Nullable Integer version) {
        if (version == null) {
            throw InvalidInputException.of("version", "recognition.input.version-missing");
        }
        return version;
    }
}
