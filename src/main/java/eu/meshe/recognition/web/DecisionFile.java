package eu.meshe.recognition.web;

import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.export.DecisionExport;
import eu.meshe.recognition.export.ExportKind;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A decision as a file that is saved. */
final class DecisionFile {

    private DecisionFile() {}

    static ResponseEntity<byte[]> letter(UUID id, int ruling, byte[] content) {
        return Download.of("decision-" + id + "-" + ruling + ".pdf", MediaType.APPLICATION_PDF, content);
    }

    static ResponseEntity<byte[]> of(DecisionExport export) {
        return Download.of(export.fileName(), MediaType.parseMediaType(export.mediaType()), export.content());
    }

    /** @throws NotFoundException if there is no such kind */
    static ExportKind kind(String slug) {
        return ExportKind.findBySlug(slug).orElseThrow(() -> new NotFoundException("export"));
    }
}
