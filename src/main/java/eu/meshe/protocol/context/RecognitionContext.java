package eu.meshe.protocol.context;

import eu.meshe.institution.access.Open;
import eu.meshe.signing.canonical.Contexts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON-LD context of recognition decisions, for verifiers elsewhere that do not carry it with them. */
@Open
@RestController
class RecognitionContext {

    private static final MediaType JSON_LD = MediaType.parseMediaType("application/ld+json");
    private static final Duration FRESH = Duration.ofDays(30);

    @CrossOrigin
    @GetMapping("/contexts/recognition/v1")
    ResponseEntity<byte[]> context() {
        return answer(Contexts.RECOGNITION);
    }

    /** With the terms for the grade that counts. */
    @CrossOrigin
    @GetMapping("/contexts/recognition/v2")
    ResponseEntity<byte[]> secondVersion() {
        return answer(Contexts.RECOGNITION_V2);
    }

    private static ResponseEntity<byte[]> answer(String address) {
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(Contexts.bundled().toJson(address).getBytes(StandardCharsets.UTF_8));
    }
}
