package eu.meshe.protocol.keys;

import eu.meshe.platform.Digest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/** A file for everyone that caches may keep for a while (RFC 9111); who has it already is told so. */
final class PublicFile {

    /** How long a new or a stolen key may stay unseen elsewhere. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private PublicFile() {}

    static ResponseEntity<byte[]> answer(byte[] content, MediaType type, WebRequest request) {
        var etag = "\"" + Digest.hex(content) + "\"";
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
        headers.setETag(etag);
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .build();
        }
        return ResponseEntity.ok().headers(headers).contentType(type).body(content);
    }
}
