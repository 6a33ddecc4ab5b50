package eu.meshe.protocol.didweb;

import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.access.Open;
import eu.meshe.ledger.ExchangeKey;
import eu.meshe.signing.did.DidDocument;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the DID documents of this exchange, which signs the log, and of the institutions here (did:web method specification, 2.5.2): all
 * keys, also those that sign no more.
 */
@Open
@RestController
class DidWebEndpoint {

    private static final MediaType DID_DOCUMENT = MediaType.parseMediaType("application/did+json");
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Institutions institutions;
    private final InstitutionKeys keys;

    private final ExchangeKey exchange;

    DidWebEndpoint(Institutions institutions, InstitutionKeys keys, ExchangeKey exchange) {
        this.institutions = institutions;
        this.keys = keys;
        this.exchange = exchange;
    }

    @CrossOrigin
    @GetMapping("/.well-known/did.json")
    ResponseEntity<byte[]> exchange() {
        var key = exchange.get();
        return answer(new DidDocument(
                exchange.did(), List.of(new DidDocument.Method(key.verificationMethod(), key.publicKey()))));
    }

    @CrossOrigin
    @GetMapping("/i/{institution}/did.json")
    ResponseEntity<byte[]> didDocument(@PathVariable String institution) {
        var whose = institutions.getBySlug(institution);
        var methods = keys.listKeys(whose.id()).stream()
                .map(key -> new DidDocument.Method(
                        key.verificationMethod(), key.publicKey(), key.retiredAt() == null, key.compromisedAt()))
                .toList();
        return answer(new DidDocument(keys.didOf(whose), methods));
    }

    private static ResponseEntity<byte[]> answer(DidDocument document) {
        return ResponseEntity.ok()
                .contentType(DID_DOCUMENT)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(document.toJson());
    }
}
