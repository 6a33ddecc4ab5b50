package eu.meshe.format.sdjwt;

import eu.meshe.credential.Possession;
import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The holder's proof of having the key that an SD-JWT is bound to (RFC 9901, 4.3 and 7.3). Whether it was made for this verifier and just now only
 * the verifier can tell who gave the nonce; everything else is checked.
 */
record KeyBinding(SdJwt sdJwt) implements Possession {

    private static final String TYPE = "kb+jwt";

    @Override
    public Outcome check(KeyDirectory keys) {
        var proof = sdJwt.keyBinding();
        if (proof == null) {
            return sdJwt.claims().has("cnf") ? new Outcome.Unproven() : new Outcome.NotAsked();
        }
        return switch (Jws.parse(proof)) {
            case Jws.Result.Refused refused -> new Outcome.Broken(refused.why());
            case Jws.Result.Read read -> check(read.jws());
        };
    }

    private Outcome check(Jws proof) {
        return findFault(proof).orElseGet(() -> {
            var claims = proof.claims().orElseThrow();
            return new Outcome.Proven(
                    "",
                    true,
                    claims.path("nonce").stringValue(),
                    List.of(claims.path("aud").stringValue()),
                    instant(claims.path("iat")));
        });
    }

    private Optional<Outcome> findFault(Jws proof) {
        if (!proof.type().equals(TYPE)) {
            return broken("typ");
        }
        if (proof.header().has("crit") || proof.header().has("b64")) {
            // RFC 7515, 4.1.11; RFC 7797, 6
            return Optional.of(new Outcome.Broken(Message.of("signing.jws.unknownExtension", extensions(proof))));
        }
        var claims = proof.claims();
        if (claims.isEmpty()) {
            return broken("payload");
        }
        for (var member : List.of("aud", "nonce", "sd_hash")) {
            if (!claims.get().path(member).isString()) {
                return broken(member);
            }
        }
        if (instant(claims.get().path("iat")) == null) {
            return broken("iat");
        }
        return claims.get().path("sd_hash").stringValue().equals(hash()) ? checkSignature(proof) : broken("sd_hash");
    }

    private static String extensions(Jws proof) {
        var named = proof.header().path("crit").valueStream().map(name -> name.asString("crit"));
        return proof.header().path("crit").isArray() ? named.collect(Collectors.joining(", ")) : "b64";
    }

    // RFC 9901, 4.3.1: by the hash that the SD-JWT itself uses
    private String hash() {
        var name = sdJwt.claims().path("_sd_alg").asString("sha-256").toUpperCase(java.util.Locale.ROOT);
        return Base64Url.encode(Unveil.digest(name).digest(sdJwt.presented().getBytes(StandardCharsets.US_ASCII)));
    }

    private Optional<Outcome> checkSignature(Jws proof) {
        var jwk = sdJwt.claims().path("cnf").path("jwk");
        var algorithm = JwsAlgorithm.find(proof.text("alg"));
        if (JwsAlgorithm.isUnsafe(proof.text("alg"))) {
            return broken("alg");
        }
        if (algorithm.isEmpty()) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.jws.unknownAlgorithm", proof.text("alg"))));
        }
        return switch (Jwk.read(jwk)) {
            case Jwk.Result.Read read -> verify(proof, algorithm.get(), read.key());
            case Jwk.Result.Unknown unknown ->
                Optional.of(new Outcome.NotFoundOut(Message.of("signing.jwk.unknown", unknown.kind())));
            case Jwk.Result.Private ignored -> Optional.of(new Outcome.Broken(Message.of("signing.jwk.private")));
            case Jwk.Result.Malformed ignored -> broken("cnf");
        };
    }

    private static Optional<Outcome> verify(Jws proof, JwsAlgorithm algorithm, java.security.PublicKey key) {
        try {
            var content = proof.signed().getBytes(StandardCharsets.US_ASCII);
            return algorithm.fits(key) && algorithm.verify(key, content, proof.signature())
                    ? Optional.empty()
                    : Optional.of(new Outcome.Broken(Message.of("sdjwt.keyBinding.doesNotFit")));
        } catch (GeneralSecurityException e) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.jws.unknownAlgorithm", algorithm.jose())));
        }
    }

    static @Nullable Instant instant(JsonNode seconds) {
        try {
            return seconds.isIntegralNumber() && seconds.canConvertToLong()
                    ? Instant.ofEpochSecond(seconds.longValue())
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Optional<Outcome> broken(String member) {
        return Optional.of(new Outcome.Broken(Message.of("sdjwt.keyBinding.malformed", member)));
    }
}
