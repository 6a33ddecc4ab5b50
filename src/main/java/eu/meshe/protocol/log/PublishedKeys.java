package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerHead;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.did.ControllerDocument;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.web.Mark;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The keys that an exchange published: its DID document, or a set of JSON Web Keys whose {@code kid} is the key's name or its fragment. */
final class PublishedKeys {

    private static final int MOST_KEYS = 200;
    private static final List<JwsAlgorithm> ALGORITHMS = List.of(JwsAlgorithm.ED25519, JwsAlgorithm.ES256);

    private final byte[] content;
    private final JsonNode root;

    private PublishedKeys(byte[] content, JsonNode root) {
        this.content = content;
        this.root = root;
    }

    /** Empty for what is neither. */
    static Optional<PublishedKeys> read(byte[] content) {
        return StrictJson.parse(content) instanceof StrictJson.Result.Read read
                        && (read.value().path("keys").isArray()
                                || read.value().path("id").isString())
                ? Optional.of(new PublishedKeys(content, read.value()))
                : Optional.empty();
    }

    /** Whether one of them signed that head. A file without the key that the head names says nothing. */
    Checked check(LedgerHead head, Instant now) {
        return find(head.keyId(), now)
                .flatMap(key -> verify(key, head))
                .map(isRight -> isRight
                        ? new Checked("signature", Mark.PASSED, Message.of("log.signature.right", head.keyId()))
                        : new Checked("signature", Mark.FAILED, Message.of("log.signature.wrong", head.keyId())))
                .orElseGet(() ->
                        new Checked("signature", Mark.UNDECIDED, Message.of("log.signature.other-key", head.keyId())));
    }

    private Optional<PublicKey> find(String name, Instant now) {
        if (root.path("keys").isArray()) {
            return StreamSupport.stream(root.path("keys").spliterator(), false)
                    .limit(MOST_KEYS)
                    .filter(key -> isNamed(key.path("kid").asString(""), name))
                    .findFirst()
                    .flatMap(Jwk::find);
        }
        var controller = root.path("id").asString("");
        return name.startsWith(controller + "#")
                ? ControllerDocument.read(content, controller).flatMap(document -> found(document.find(name, now)))
                : Optional.empty();
    }

    private static Optional<PublicKey> found(Answer answer) {
        return answer instanceof Answer.Found found ? Optional.of(found.key()) : Optional.empty();
    }

    private static boolean isNamed(String kid, String name) {
        return !kid.isEmpty() && (name.equals(kid) || name.endsWith("#" + kid));
    }

    private static Optional<Boolean> verify(PublicKey key, LedgerHead head) {
        return ALGORITHMS.stream()
                .filter(algorithm -> algorithm.fits(key))
                .findFirst()
                .flatMap(algorithm -> verify(algorithm, key, head));
    }

    private static Optional<Boolean> verify(JwsAlgorithm algorithm, PublicKey key, LedgerHead head) {
        try {
            return Optional.of(algorithm.verify(key, head.statement(), head.signature()));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
