package eu.meshe.issuance.web;

import eu.meshe.credential.SealedDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sealed document as a file to keep. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(SealedDocument document) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.format().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName())
                                .build()
                                .toString())
                .eTag(document.sha256())
                .body(document.content());
    }
}
