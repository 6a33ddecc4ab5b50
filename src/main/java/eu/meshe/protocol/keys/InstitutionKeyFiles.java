package eu.meshe.protocol.keys;

import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.PublishedKey;
import eu.meshe.institution.access.Open;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An institution's keys for those who do not read DIDs: as a JSON Web Key Set, where a key's id is its DID URL, and its certificates. Retired
 * keys are among them, for what they signed stays good; stolen ones are not.
 */
@Open
@RestController
class InstitutionKeyFiles {

    // RFC 7517, 8.5.2; RFC 8555, 9.1
    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");
    static final MediaType PEM = MediaType.parseMediaType("application/pem-certificate-chain");

    private final Institutions institutions;
    private final InstitutionKeys keys;

    InstitutionKeyFiles(Institutions institutions, InstitutionKeys keys) {
        this.institutions = institutions;
        this.keys = keys;
    }

    @CrossOrigin
    @GetMapping("/i/{institution}/jwks.json")
    ResponseEntity<byte[]> keySet(@PathVariable String institution, WebRequest request) {
        var set = Jwk.set(keys.listKeys(institutions.getBySlug(institution).id()).stream()
                .filter(key -> key.compromisedAt() == null)
                .flatMap(key -> written(key).stream())
                .toList());
        return PublicFile.answer(JsonMapper.shared().writeValueAsBytes(set), JWK_SET, request);
    }

    /** Each key's own certificates, the newest first, then the anchors they stand below. */
    @CrossOrigin
    @GetMapping("/i/{institution}/certificates.pem")
    ResponseEntity<byte[]> certificates(@PathVariable String institution, WebRequest request) {
        var chains = keys.listChains(institutions.getBySlug(institution).id());
        var own = chains.stream().map(List::getFirst);
        var others = chains.stream().flatMap(chain -> chain.stream().skip(1)).distinct();
        var pem = PemChain.write(java.util.stream.Stream.concat(own, others).toList());
        return PublicFile.answer(pem.getBytes(StandardCharsets.US_ASCII), PEM, request);
    }

    /** Empty for a kind of key that JSON Web Keys have no registered form for. */
    private static Optional<ObjectNode> written(PublishedKey key) {
        return algorithm(key.algorithm()).map(name -> {
            var jwk = Jwk.write(key.publicKey())
                    .put("kid", key.verificationMethod())
                    .put("use", "sig")
                    .put("alg", name);
            if (!key.certificates().isEmpty()) {
                jwk.set("x5c", CertificateChain.write(key.certificates()));
            }
            return jwk;
        });
    }

    // RFC 7518, 3.1; RFC 8037, 3.1
    private static Optional<String> algorithm(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519 -> Optional.of("EdDSA");
            case P256 -> Optional.of("ES256");
            case RSA -> Optional.of("RS256");
            case ML_DSA_44 -> Optional.empty();
        };
    }
}
