package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ResumeCase;
import eu.meshe.recognition.evidence.AttachmentKind;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.SendDocument;
import eu.meshe.web.FormErrors;
import eu.meshe.web.Option;
import eu.meshe.web.Say;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sending documents to an application: item by item of what was asked for, or anything else, until she says that this is all. */
@Controller
@SignedIn
@RequestMapping("/applications/{id}")
class OwnDocumentPages {

    private final Applications applications;
    private final Attachments attachments;
    private final SendDocument send;
    private final ResumeCase resume;
    private final LayOwnApplication lay;
    private final Identifiers identifiers;
    private final Say say;

    OwnDocumentPages(
            Applications applications,
            Attachments attachments,
            SendDocument send,
            ResumeCase resume,
            LayOwnApplication lay,
            Identifiers identifiers,
            Say say) {
        this.applications = applications;
        this.attachments = attachments;
        this.send = send;
        this.resume = resume;
        this.lay = lay;
        this.identifiers = identifiers;
        this.say = say;
    }

    /** @param sent there right after a document was sent */
    @GetMapping("/documents")
    String show(
            Account applicant,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String sent,
            Model model) {
        model.addAttribute("sent", sent != null);
        return lay(applicant, id, model);
    }

    @PostMapping("/documents")
    ModelAndView send(
            Account applicant,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID document,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String answers,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        var draft = SentFiles.draft(document == null ? identifiers.next() : document, kind, file, answers);
        try {
            send.send(applicant, new ApplicationId(id), draft);
            return new ModelAndView("redirect:/applications/" + id + "/documents?sent");
        } catch (InvalidInputException e) {
            model.addAttribute("errors", FormErrors.of(e));
            model.addAttribute("chosenKind", kind);
            model.addAttribute("refusedFor", answers);
            return new ModelAndView(lay(applicant, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> download(Account applicant, @PathVariable UUID id, @PathVariable UUID document) {
        var application = applications.getOwn(applicant.id(), new ApplicationId(id));
        return CaseDocument.of(attachments, attachments.get(application.institutionId(), application.id(), document));
    }

    @PostMapping("/documents/{document}/removal")
    String takeBack(Account applicant, @PathVariable UUID id, @PathVariable UUID document) {
        send.takeBack(applicant, new ApplicationId(id), document);
        return "redirect:/applications/" + id + "/documents";
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            Account applicant,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String note,
            Model model) {
        try {
            resume.resumeByApplicant(applicant, new ApplicationId(id), note);
            return new ModelAndView("redirect:/applications/" + id + "?resumed");
        } catch (InvalidInputException e) {
            model.addAttribute("errors", FormErrors.of(e));
            model.addAttribute("note", note);
            return new ModelAndView(lay(applicant, id, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String lay(Account applicant, UUID id, Model model) {
        lay.documents(applicant, applications.getOwn(applicant.id(), new ApplicationId(id)), model);
        model.addAttribute("nextDocument", identifiers.next());
        model.addAttribute(
                "kinds",
                AttachmentKind.listForApplicants().stream()
                        .map(kind -> Option.of(kind.slug(), say.key("application.kind." + kind.slug())))
                        .toList());
        return "recognition/documents";
    }
}
