package eu.meshe.recognition.web;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.Open;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An institution's rules for its recognition cases: anyone may know them, its administrators lay them down. */
@RestController
class RecognitionRulesApi {

    /** @param version of the rules as they were read */
    record SetRules(@Nullable Integer version, @Nullable RulesRequest rules) {}

    private final Institutions institutions;
    private final RecognitionRulebook rulebook;
    private final ChangeRecognitionRules changeRules;

    RecognitionRulesApi(Institutions institutions, RecognitionRulebook rulebook, ChangeRecognitionRules changeRules) {
        this.institutions = institutions;
        this.rulebook = rulebook;
        this.changeRules = changeRules;
    }

    /** For everyone: by which rules an institution decides. */
    @Open
    @GetMapping("/api/v1/recognition-rules/{institution}")
    RulesJson read(@PathVariable("institution") String slug) {
        var institution = institutions.getBySlug(slug);
        return RulesJson.of(institution, rulebook.getRules(institution.id()));
    }

    @Staff(Role.RECOGNITION_OFFICER)
    @GetMapping("/api/v1/institutions/{institution}/recognition-rules")
    RulesJson show(StaffMember officer) {
        return RulesJson.of(officer.institution(), rulebook.getRules(officer.institutionId()));
    }

    @Staff(Role.ADMINISTRATOR)
    @PutMapping("/api/v1/institutions/{institution}/recognition-rules")
    RulesJson set(StaffMember administrator, @RequestBody SetRules body) {
        if (body.version() == null) {
            throw InvalidInputException.of("version", "recognition.input.version-missing");
        }
        if (body.rules() == null) {
            throw InvalidInputException.of("rules", "rules.missing");
        }
        return RulesJson.of(
                administrator.institution(), changeRules.change(administrator, body.version(), body.rules()));
    }
}
