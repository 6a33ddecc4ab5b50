package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.export.AcademicTerm;
import eu.meshe.recognition.export.ExportDecision;
import eu.meshe.recognition.letter.WriteLetter;
import eu.meshe.recognition.look.Looks;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a learner takes away of her application: the letter, files for other systems, and who looked at what. */
@RestController
@SignedIn
@RequestMapping({"/applications/{id}", "/api/v1/applications/{id}"})
class OwnFilesApi {

    private final WriteLetter letters;
    private final ExportDecision exports;
    private final Looks looks;

    OwnFilesApi(WriteLetter letters, ExportDecision exports, Looks looks) {
        this.letters = letters;
        this.exports = exports;
        this.looks = looks;
    }

    /** @param what sheet, document, attachment, letter, export */
    record LookJson(String who, String what, String at) {}

    /** @param items the latest first */
    record LookList(List<LookJson> items) {}

    @GetMapping("/letters/{ruling}")
    ResponseEntity<byte[]> letter(Account learner, @PathVariable UUID id, @PathVariable int ruling) {
        return DecisionFile.letter(id, ruling, letters.forApplicant(learner, new ApplicationId(id), ruling));
    }

    @GetMapping("/exports/{kind}")
    ResponseEntity<byte[]> export(
            Account learner,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String term) {
        return DecisionFile.of(
                exports.forApplicant(learner, new ApplicationId(id), DecisionFile.kind(kind), AcademicTerm.read(term)));
    }

    @GetMapping("/looks")
    LookList looks(Account learner, @PathVariable UUID id) {
        return new LookList(looks.list(learner, new ApplicationId(id)).stream()
                .map(look ->
                        new LookJson(look.who(), look.what().slug(), look.at().toString()))
                .toList());
    }
}
