package eu.meshe.protocol.statuslist;

import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.issuance.StatusListKind;
import eu.meshe.platform.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Serves an institution's status lists to anyone, whole: nobody can tell whose credential the reader is asking about. */
@Open
@RestController
class StatusListEndpoint {

    private static final MediaType VERIFIABLE_CREDENTIAL = MediaType.parseMediaType("application/vc");
    private static final MediaType TOKEN = MediaType.parseMediaType("application/" + TokenListWriter.TYPE);

    private final Institutions institutions;
    private final PublishStatusList publish;

    StatusListEndpoint(Institutions institutions, PublishStatusList publish) {
        this.institutions = institutions;
        this.publish = publish;
    }

    @CrossOrigin
    @GetMapping("/status/{institution}/{list:[1-9]\\d{0,8}}")
    ResponseEntity<byte[]> statusList(@PathVariable String institution, @PathVariable int list, WebRequest request) {
        return bitstring(institution, list, StatusListKind.REVOCATION, request);
    }

    @CrossOrigin
    @GetMapping("/status/{institution}/{list:[1-9]\\d{0,8}}/suspension")
    ResponseEntity<byte[]> suspensionList(
            @PathVariable String institution, @PathVariable int list, WebRequest request) {
        return bitstring(institution, list, StatusListKind.SUSPENSION, request);
    }

    /**
     * The same list for those who read Token Status Lists.
     *
     * @param time the moment whose list is asked for: we keep none of the past
     */
    @CrossOrigin
    @GetMapping("/status/{institution}/{list:[1-9]\\d{0,8}}/token")
    ResponseEntity<byte[]> tokenList(
            @PathVariable String institution,
            @PathVariable int list,
            @RequestParam(required = false) @Nullable String time,
            @RequestHeader(value = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            WebRequest request) {
        if (time != null) {
            // Token Status List, 8.4
            return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build();
        }
        var headers = new HttpHeaders();
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        if (!takesToken(accept)) {
            return ResponseEntity.status(HttpStatus.NOT_ACCEPTABLE)
                    .headers(headers)
                    .build();
        }
        var content = publish.publish(institutions.getBySlug(institution), list, StatusListKind.TOKEN);
        return answer(content, headers, TOKEN, request);
    }

    private static boolean takesToken(@Nullable String accept) {
        try {
            var wanted = MediaType.parseMediaTypes(accept);
            return wanted.isEmpty() || wanted.stream().anyMatch(type -> type.includes(TOKEN));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private ResponseEntity<byte[]> bitstring(String institution, int list, StatusListKind kind, WebRequest request) {
        var content = publish.publish(institutions.getBySlug(institution), list, kind);
        return answer(content, new HttpHeaders(), VERIFIABLE_CREDENTIAL, request);
    }

    private static ResponseEntity<byte[]> answer(
            byte[] content, HttpHeaders headers, MediaType type, WebRequest request) {
        var etag = "\"" + Digest.hex(content) + "\"";
        headers.setCacheControl(CacheControl.maxAge(ListWriter.FRESH).cachePublic());
        headers.setETag(etag);
        if (request.checkNotModified(etag)) {
            return ResponseEntity.status(304).headers(headers).build();
        }
        return ResponseEntity.ok().headers(headers).contentType(type).body(content);
    }
}
