package eu.meshe.signing.jose;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome.Broken;
import eu.meshe.signing.Proof.Outcome.Intact;
import eu.meshe.signing.Proof.Outcome.NotFoundOut;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.did.KeyLookup;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks a JSON Web Signature over a statement of an issuer. The header must leave no doubt: an algorithm of the list that fits the key, and no
 * extension that we do not follow.
 *
 * <p>The key is that of the certificate in the header, or the one that the directory knows by the header's key id; only where neither is there,
 * the one that the header itself brings, for whom nobody vouches.
 *
 * @param issuer whom the statement names as its issuer; empty when it names nobody
 * @param signedAt when the issuer says it was signed
 */
public record JwsProof(Jws jws, String issuer, @Nullable Instant signedAt) implements Proof {

    @Override
    public Outcome check(KeyDirectory keys) {
        return findFaultOfHeader()
                .orElseGet(() -> algorithm()
                        .<Outcome>map(algorithm -> checkKey(algorithm, new KeyLookup(keys)))
                        .orElseGet(this::withoutAlgorithm));
    }

    private Optional<Outcome> findFaultOfHeader() {
        var critical = jws.header().get("crit");
        if (critical == null) {
            // RFC 7797, 6: who uses b64 must list it
            return jws.header().has("b64") ? Optional.of(broken("signing.jws.header", "b64")) : Optional.empty();
        }
        // RFC 7515, 4.1.11: whoever does not follow one of them must reject the whole; we follow none
        if (!critical.isArray() || critical.isEmpty()) {
            return Optional.of(broken("signing.jws.header", "crit"));
        }
        for (var name : critical) {
            if (!name.isString() || !jws.header().has(name.stringValue())) {
                return Optional.of(broken("signing.jws.header", "crit"));
            }
        }
        return Optional.of(broken(
                "signing.jws.unknownExtension",
                critical.valueStream().map(JsonNode::stringValue).collect(java.util.stream.Collectors.joining(", "))));
    }

    private Optional<JwsAlgorithm> algorithm() {
        return JwsAlgorithm.find(jws.text("alg"));
    }

    private Outcome withoutAlgorithm() {
        var name = jws.text("alg");
        return JwsAlgorithm.isUnsafe(name)
                ? broken("signing.jws.unsafeAlgorithm", name.isEmpty() ? "none" : name)
                : new NotFoundOut(Message.of("signing.jws.unknownAlgorithm", name));
    }

    private Outcome checkKey(JwsAlgorithm algorithm, KeyDirectory keys) {
        if (jws.header().has("x5c")) {
            return checkCertificate(algorithm);
        }
        for (var method : methods().toList()) {
            switch (find(method, keys)) {
                case KeyDirectory.Answer.Found found -> {
                    return checkFound(algorithm, method, found);
                }
                case KeyDirectory.Answer.NoSuchKey none -> {
                    return new Broken(none.why());
                }
                case KeyDirectory.Answer.NotFoundOut unknown -> {
                    if (!jws.header().has("jwk")) {
                        return new NotFoundOut(unknown.obstacle());
                    }
                }
            }
        }
        return jws.header().has("jwk") ? checkEmbedded(algorithm) : new NotFoundOut(Message.of("signing.jws.noKey"));
    }

    private KeyDirectory.Answer find(String method, KeyDirectory keys) {
        var id = jws.text("kid");
        return id.isEmpty() || method.equals(id) ? keys.find(method) : keys.findOfIssuer(issuer, id);
    }

    /** The address the key is found under: the key id if it is one, or else the issuer with the key id (RFC 7515, 4.1.4). */
    private Stream<String> methods() {
        var id = jws.text("kid");
        if (id.isEmpty()) {
            return DidKey.isDidKey(issuer) ? Stream.of(issuer) : Stream.empty();
        }
        if (id.startsWith("did:") || id.startsWith("https:") || id.startsWith("http:")) {
            return Stream.of(id);
        }
        return issuer.isEmpty() ? Stream.empty() : Stream.of(issuer + (id.startsWith("#") ? id : "#" + id));
    }

    private Outcome checkFound(JwsAlgorithm algorithm, String method, KeyDirectory.Answer.Found found) {
        var embedded = jws.header().get("jwk");
        if (embedded != null && !isSameKey(embedded, found.key())) {
            return broken("signing.jws.twoKeys");
        }
        return compare(
                algorithm,
                new Signer(
                        method,
                        found.controller(),
                        found.key(),
                        List.of(),
                        algorithm.jose(),
                        found.source(),
                        signedAt));
    }

    private static boolean isSameKey(JsonNode jwk, PublicKey key) {
        return Jwk.find(jwk)
                .filter(embedded -> Arrays.equals(embedded.getEncoded(), key.getEncoded()))
                .isPresent();
    }

    private Outcome checkEmbedded(JwsAlgorithm algorithm) {
        return switch (Jwk.read(jws.header().path("jwk"))) {
            case Jwk.Result.Read read ->
                compare(
                        algorithm,
                        new Signer(
                                jws.text("kid"),
                                issuer,
                                read.key(),
                                List.of(),
                                algorithm.jose(),
                                KeySource.DOCUMENT,
                                signedAt));
            case Jwk.Result.Private ignored -> broken("signing.jwk.private");
            case Jwk.Result.Unknown unknown -> new NotFoundOut(Message.of("signing.jwk.unknown", unknown.kind()));
            case Jwk.Result.Malformed ignored -> broken("signing.jws.header", "jwk");
        };
    }

    private Outcome checkCertificate(JwsAlgorithm algorithm) {
        var chain = CertificateChain.read(jws.header().path("x5c"));
        if (chain.isEmpty()) {
            return broken("signing.jws.header", "x5c");
        }
        var own = chain.getFirst();
        if (!CertificateChain.isNamedBy(own, jws.header().get("x5t#S256"))) {
            return broken("signing.jws.header", "x5t#S256");
        }
        var outcome = compare(
                algorithm,
                new Signer("", "", own.getPublicKey(), chain, algorithm.jose(), KeySource.DOCUMENT, signedAt));
        return outcome instanceof Intact && signedAt != null && !held(own, signedAt)
                ? new NotFoundOut(Message.of(
                        "signing.jws.outsideValidity",
                        signedAt,
                        own.getNotBefore().toInstant(),
                        own.getNotAfter().toInstant()))
                : outcome;
    }

    private static boolean held(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }

    private Outcome compare(JwsAlgorithm algorithm, Signer signer) {
        if (!algorithm.fits(signer.publicKey())) {
            return new Broken(Message.of("signing.key.wrongKind"));
        }
        try {
            var content = jws.signed().getBytes(StandardCharsets.US_ASCII);
            return algorithm.verify(signer.publicKey(), content, jws.signature())
                    ? new Intact(signer)
                    : broken("signing.proof.doesNotFit");
        } catch (GeneralSecurityException e) {
            return new NotFoundOut(Message.of("signing.jws.unknownAlgorithm", algorithm.jose()));
        }
    }

    private static Outcome broken(String key, Object... arguments) {
        return new Broken(Message.of(key, arguments));
    }
}
