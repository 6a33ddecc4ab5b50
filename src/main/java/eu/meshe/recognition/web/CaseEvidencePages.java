package eu.meshe.recognition.web;

import eu.meshe.institution.Role;
import eu.meshe.institution.access.Staff;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.InterviewDraft;
import eu.meshe.recognition.evidence.NoteInterview;
import eu.meshe.web.FormErrors;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The documents of a case for its officers, and the note of a conversation. */
@Controller
@Staff(Role.RECOGNITION_OFFICER)
@RequestMapping("/at/{institution}/cases/{id}")
class CaseEvidencePages {

    private final Applications applications;
    private final Attachments attachments;
    private final NoteInterview note;
    private final Identifiers identifiers;

    CaseEvidencePages(Applications applications, Attachments attachments, NoteInterview note, Identifiers identifiers) {
        this.applications = applications;
        this.attachments = attachments;
        this.note = note;
        this.identifiers = identifiers;
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> download(StaffMember officer, @PathVariable UUID id, @PathVariable UUID document) {
        return CaseDocument.of(attachments, attachments.get(officer.institutionId(), new ApplicationId(id), document));
    }

    @GetMapping("/interviews")
    String form(StaffMember officer, @PathVariable UUID id, Model model) {
        return lay(officer, id, model);
    }

    @PostMapping("/interviews")
    ModelAndView note(
            StaffMember officer, @PathVariable("id") UUID id, @ModelAttribute InterviewDraft draft, Model model) {
        try {
            note.note(officer, new ApplicationId(id), draft);
            return new ModelAndView("redirect:/at/" + officer.institution().slug() + "/cases/" + id + "#evidence");
        } catch (InvalidInputException e) {
            model.addAttribute("interview", draft);
            model.addAttribute("errors", FormErrors.of(e));
            return new ModelAndView(lay(officer, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String lay(StaffMember officer, UUID id, Model model) {
        model.addAttribute("at", officer.institution());
        model.addAttribute("filed", applications.getCase(officer.institutionId(), new ApplicationId(id)));
        model.addAttribute("nextDocument", identifiers.next());
        return "recognition/interview";
    }
}
