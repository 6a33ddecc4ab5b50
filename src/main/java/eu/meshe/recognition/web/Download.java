package eu.meshe.recognition.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A file that is saved and never shown: it may be somebody else's, and may say of itself what it is not. No browser guesses its type, runs
 * what is in it, or keeps it.
 */
final class Download {

    /** A document that is shown all the same may do nothing at all (CSP Level 3, 6.4.2). */
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private Download() {}

    /**
     * @param name of letters, digits, dots and hyphens that we made ourselves, never what a sender called it (RFC 6266, 4.3)
     * @param type of our own list, by what the file contains
     */
    static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
