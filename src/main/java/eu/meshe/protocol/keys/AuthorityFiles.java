package eu.meshe.protocol.keys;

import eu.meshe.institution.ExchangeAuthority;
import eu.meshe.institution.access.Open;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.certificate.PemChain;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The exchange's own authority, as the certificates that it issued refer to it: its anchors and what it has revoked. */
@Open
@RestController
class AuthorityFiles {

    // RFC 2585, 4
    private static final MediaType CERTIFICATE = MediaType.parseMediaType("application/pkix-cert");
    private static final MediaType REVOCATIONS = MediaType.parseMediaType("application/pkix-crl");

    private final ExchangeAuthority authority;
    private final RevocationLists lists;

    AuthorityFiles(ExchangeAuthority authority, RevocationLists lists) {
        this.authority = authority;
        this.lists = lists;
    }

    /** All anchors there have been, the newest first. */
    @CrossOrigin
    @GetMapping("/certificates/exchange.pem")
    ResponseEntity<byte[]> anchors(WebRequest request) {
        var anchors =
                authority.list().stream().map(ExchangeAuthority.Named::anchor).toList();
        return PublicFile.answer(
                PemChain.write(anchors).getBytes(StandardCharsets.US_ASCII), InstitutionKeyFiles.PEM, request);
    }

    @CrossOrigin
    @GetMapping("/certificates/{authority}.cer")
    ResponseEntity<byte[]> anchor(@PathVariable("authority") String name, WebRequest request) {
        return PublicFile.answer(PemChain.der(get(name).anchor()), CERTIFICATE, request);
    }

    @CrossOrigin
    @GetMapping("/certificates/{authority}.crl")
    ResponseEntity<byte[]> revocations(@PathVariable("authority") String name, WebRequest request) {
        return PublicFile.answer(lists.of(get(name)), REVOCATIONS, request);
    }

    private ExchangeAuthority.Named get(String name) {
        return authority.find(name).orElseThrow(() -> new NotFoundException("certificate authority"));
    }
}
