package eu.meshe.trust.web;

import eu.meshe.institution.access.Open;
import eu.meshe.trust.PublishedRegister;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole register, for a verifier that has it at hand: who is here, with which keys, and who may award what. */
@RestController
class RegisterApi {

    /** How long a new or a stolen key may stay unseen elsewhere: as long as in a DID document. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublishedRegister register;

    RegisterApi(PublishedRegister register) {
        this.register = register;
    }

    @Open
    @CrossOrigin
    @GetMapping(path = "/api/v1/register", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> get() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(register.write());
    }
}
