package eu.meshe.recognition.web;

import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.export.DecisionExport;
import eu.meshe.recognition.export.ExportKind;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A decision as a file that is saved. */
final class DecisionFile {

    private DecisionFile() {}

    static ResponseEntity<byte[]> letter(UUID id, int ruling, byte[] content) {
        return file("decision-" + id + "-" + ruling + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    static ResponseEntity<byte[]> of(DecisionExport export) {
        return file(export.fileName(), MediaType.parseMediaType(export.mediaType()), export.content());
    }

    /** @throws NotFoundException if there is no such kind */
    static ExportKind kind(String slug) {
        return ExportKind.findBySlug(slug).orElseThrow(() -> new NotFoundException("export"));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
