package eu.meshe.format.presentation;

import eu.meshe.credential.Possession;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The holder's signature over a presentation that is a token. */
record TokenPresenter(Jws jws, ObjectNode claims) implements Possession {

    @Override
    public Outcome check(KeyDirectory keys) {
        var holder = holder();
        return switch (new JwsProof(jws, holder, instant(claims.path("iat"))).check(keys.forAuthentication())) {
            case Proof.Outcome.Absent none -> new Outcome.NotAsked();
            case Proof.Outcome.Broken broken -> new Outcome.Broken(broken.why());
            case Proof.Outcome.NotFoundOut unknown -> new Outcome.NotFoundOut(unknown.obstacle());
            case Proof.Outcome.Intact intact -> proven(intact.signer(), holder);
        };
    }

    private Outcome proven(Proof.Signer signer, String holder) {
        if (signer.source() == Proof.KeySource.DOCUMENT) {
            // the token brought its key along: whose that is, nobody says
            return new Outcome.NotFoundOut(Message.of("presentation.unknownKey"));
        }
        if (!holder.isEmpty() && !holder.equals(signer.controller())) {
            return new Outcome.Broken(Message.of("presentation.otherHolder"));
        }
        return new Outcome.Proven(
                signer.controller(),
                false,
                claims.path("nonce").isString() ? claims.path("nonce").stringValue() : null,
                texts(claims.path("aud")),
                signer.signedAt());
    }

    /** {@code iss} in the years of VCDM 1.1, else {@code holder}. */
    private String holder() {
        var issuer = claims.path("iss").asString("");
        var holder = claims.path("holder");
        return !issuer.isEmpty()
                ? issuer
                : holder.isObject() ? holder.path("id").asString("") : holder.asString("");
    }

    private static List<String> texts(JsonNode value) {
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static @Nullable Instant instant(JsonNode seconds) {
        try {
            return seconds.isIntegralNumber() && seconds.canConvertToLong()
                    ? Instant.ofEpochSecond(seconds.longValue())
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
