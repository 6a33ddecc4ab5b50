package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.SignedIn;
import eu.meshe.platform.Identifiers;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ResumeCase;
import eu.meshe.recognition.Steps;
import eu.meshe.recognition.evidence.Attachments;
import eu.meshe.recognition.evidence.SendDocument;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a learner's program does with an application she has sent: documents, letting the clock run on, the appeal, what happened. */
@RestController
@SignedIn
@RequestMapping("/api/v1/applications/{id}")
class OwnCaseApi {

    private final Applications applications;
    private final Attachments attachments;
    private final SendDocument send;
    private final ResumeCase resume;
    private final AppealDecision appeals;
    private final Steps steps;
    private final Institutions institutions;
    private final Identifiers identifiers;
    private final Wording wording;

    OwnCaseApi(
            Applications applications,
            Attachments attachments,
            SendDocument send,
            ResumeCase resume,
            AppealDecision appeals,
            Steps steps,
            Institutions institutions,
            Identifiers identifiers,
            Wording wording) {
        this.applications = applications;
        this.attachments = attachments;
        this.send = send;
        this.resume = resume;
        this.appeals = appeals;
        this.steps = steps;
        this.institutions = institutions;
        this.identifiers = identifiers;
        this.wording = wording;
    }

    /** The documents that were added, in the order in which they came. */
    record Documents(List<DocumentJson> items) {}

    /** @param note what she says with it; may be left out */
    record Resume(@Nullable String note) {}

    /** @param grounds why she does not agree */
    record Appeal(@Nullable String grounds) {}

    /** What happened, in order. */
    record Happened(List<Step> items) {}

    /**
     * @param move apply, take-up, pause, …
     * @param state the state it led to
     * @param salt the log's entry has the SHA-256 of it, a line feed and the note
     */
    record Step(
            int number,
            String move,
            String state,
            String at,
            @Nullable String note,
            @Nullable String salt) {

        private static Step of(eu.meshe.recognition.Step it) {
            var note = OwnTimeline.note(it);
            return new Step(
                    it.number(),
                    it.move().slug(),
                    it.state().slug(),
                    it.at().toString(),
                    note,
                    note == null ? null : it.salt());
        }
    }

    @GetMapping("/document")
    ResponseEntity<byte[]> original(Account applicant, @PathVariable UUID id) {
        return CaseDocument.own(applications, applicant, new ApplicationId(id));
    }

    @GetMapping("/documents")
    Documents documents(Account applicant, @PathVariable UUID id) {
        var application = own(applicant, id);
        return new Documents(attachments.list(application.institutionId(), application.id()).stream()
                .map(it -> DocumentJson.of(it, wording))
                .toList());
    }

    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson send(Account applicant, @PathVariable UUID id, @RequestBody SentDocumentJson body) {
        return DocumentJson.of(send.send(applicant, new ApplicationId(id), body.draft(identifiers.next())), wording);
    }

    @GetMapping("/documents/{document}")
    ResponseEntity<byte[]> download(Account applicant, @PathVariable UUID id, @PathVariable UUID document) {
        var application = own(applicant, id);
        return CaseDocument.of(attachments, attachments.get(application.institutionId(), application.id(), document));
    }

    @DeleteMapping("/documents/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(Account applicant, @PathVariable UUID id, @PathVariable UUID document) {
        send.takeBack(applicant, new ApplicationId(id), document);
    }

    @PostMapping("/resumption")
    ApplicationJson resume(Account applicant, @PathVariable UUID id, @RequestBody Resume body) {
        return json(resume.resumeByApplicant(applicant, new ApplicationId(id), body.note()));
    }

    @PostMapping("/appeal")
    ApplicationJson appeal(Account applicant, @PathVariable UUID id, @RequestBody Appeal body) {
        return json(appeals.lodge(applicant, new ApplicationId(id), body.grounds()));
    }

    @PostMapping("/appeal/withdrawal")
    ApplicationJson takeAppealBack(Account applicant, @PathVariable UUID id) {
        return json(appeals.takeBack(applicant, new ApplicationId(id)));
    }

    @GetMapping("/steps")
    Happened happened(Account applicant, @PathVariable UUID id) {
        var application = own(applicant, id);
        return new Happened(steps.list(application.institutionId(), application.id()).stream()
                .map(Step::of)
                .toList());
    }

    private Application own(Account applicant, UUID id) {
        return applications.getOwn(applicant.id(), new ApplicationId(id));
    }

    private ApplicationJson json(Application application) {
        var institution = institutions.getInstitution(application.institutionId());
        return ApplicationJson.of(application, institution.slug(), wording);
    }
}
