package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.export.AcademicTerm;
import eu.meshe.recognition.export.ExportDecision;
import eu.meshe.recognition.letter.WriteLetter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A decided case as files, for officers and for their programs: the letter, and what other systems take in. */
@RestController
@Staff({Role.RECOGNITION_OFFICER, Role.REGISTRAR})
@RequestMapping({"/at/{institution}/cases/{id}", "/api/v1/institutions/{institution}/cases/{id}"})
class CaseFilesApi {

    private final WriteLetter letters;
    private final ExportDecision exports;

    CaseFilesApi(WriteLetter letters, ExportDecision exports) {
        this.letters = letters;
        this.exports = exports;
    }

    @GetMapping("/letters/{ruling}")
    ResponseEntity<byte[]> letter(StaffMember officer, @PathVariable UUID id, @PathVariable int ruling) {
        return DecisionFile.letter(id, ruling, letters.forOfficer(officer, new ApplicationId(id), ruling));
    }

    @GetMapping("/exports/{kind}")
    ResponseEntity<byte[]> export(
            StaffMember officer,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String term) {
        return DecisionFile.of(
                exports.forOfficer(officer, new ApplicationId(id), DecisionFile.kind(kind), AcademicTerm.read(term)));
    }
}
