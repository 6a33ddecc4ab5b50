package eu.meshe.wallet.web;

import eu.meshe.credential.SealedDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A document as a file to take away. */
final class Download {

    private Download() {}

    static ResponseEntity<byte[]> of(SealedDocument document) {
        return file(document.content(), document.fileName(), document.format().mediaType());
    }

    static ResponseEntity<byte[]> file(byte[] content, String name, String mediaType) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
