package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a case for an institution's own programs, and the note of a conversation. */
@RestController
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/api/v1/institutions/{institution}/cases/{id}")
class CaseEvidenceApi {

    private final Applications applications;
    private final Attachments attachments;
    private final NoteInterview note;
    private final Wording wording;

    CaseEvidenceApi(Applications applications, Attachments attachments, NoteInterview note, Wording wording) {
        this.applications = applications;
        this.attachments = attachments;
        this.note = note;
        this.wording = wording;
    }

    /** The documents that were added, in the order in which they came. */
    record CaseDocuments(List<DocumentJson> items) {}

    @GetMapping("/documents")
    CaseDocuments documents(StaffMember officer, @PathVariable UUID id) {
        var application = applications.getCase(officer.institutionId(), new ApplicationId(id));
        return new CaseDocuments(attachments.list(application.institutionId(), application.id()).stream()
                .map(it -> DocumentJson.of(it, wording))
                .toList());
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> download(StaffMember officer, @PathVariable UUID id, @PathVariable UUID document) {
        return CaseDocument.of(attachments, attachments.get(officer.institutionId(), new ApplicationId(id), document));
    }

    @PostMapping("/interviews")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson note(StaffMember officer, @PathVariable UUID id, @RequestBody InterviewDraft body) {
        return DocumentJson.of(note.note(officer, new ApplicationId(id), body), wording);
    }
}
