package eu.meshe.recognition.web;

import eu.meshe.institution.access.StaffMember;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The document of a case as a download: never shown in the browser, for it is somebody else's. */
final class CaseDocument {

    private CaseDocument() {}

    static ResponseEntity<byte[]> of(Applications applications, StaffMember officer, ApplicationId id) {
        var application = applications.getCase(officer.institutionId(), id);
        var format = application.source().format();
        var name = "credential-" + id + "." + format.extension();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(applications.documentOf(officer.institutionId(), id));
    }
}
