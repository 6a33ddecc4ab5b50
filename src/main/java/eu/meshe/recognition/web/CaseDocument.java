package eu.meshe.recognition.web;

import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.recognition.evidence.Attachments;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The documents of a case as downloads: never shown in the browser, for they are somebody else's. */
final class CaseDocument {

    private CaseDocument() {}

    static ResponseEntity<byte[]> of(Applications applications, StaffMember officer, ApplicationId id) {
        return of(applications, applications.getCase(officer.institutionId(), id));
    }

    /** The applicant's own. */
    static ResponseEntity<byte[]> own(Applications applications, Account applicant, ApplicationId id) {
        return of(applications, applications.getOwn(applicant.id(), id));
    }

    private static ResponseEntity<byte[]> of(Applications applications, Application application) {
        var source = application.source();
        var what = source.basis() == Source.Basis.CREDENTIAL ? "credential" : "background-paper";
        return Download.of(
                what + "-" + application.id() + "." + source.format().extension(),
                MediaType.APPLICATION_OCTET_STREAM,
                applications.documentOf(application.institutionId(), application.id()));
    }

    /** A document that was added to the case. */
    static ResponseEntity<byte[]> of(Attachments attachments, Attachment it) {
        return Download.of(it.fileName(), MediaType.parseMediaType(it.mediaType()), attachments.contentOf(it));
    }
}
