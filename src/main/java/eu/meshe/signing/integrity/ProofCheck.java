package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.platform.Timestamp;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.canonical.KnownWords;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks one Data Integrity proof of a document (W3C Data Integrity 1.0, 4.4).
 *
 * @param document the document without its proofs, but for those that this one builds on
 * @param expected what the proof must have been made for
 * @param words takes down what is found out of the document's words
 */
record ProofCheck(
        ObjectNode document, JsonNode proof, Cryptosuites suites, ProofExpectation expected, KnownWords words) {

    private static final List<String> MANDATORY = List.of("verificationMethod", "proofValue");
    private static final List<String> TIMES = List.of("created", "expires");
    private static final List<String> TEXTS = List.of("challenge", "nonce");

    Outcome run(KeyDirectory keys) {
        if (!proof.isObject() || !proof.path("type").isString()) {
            return broken("type");
        }
        var type = proof.path("type").stringValue();
        if (type.equals(Cryptosuite.PROOF_TYPE) && !proof.path("cryptosuite").isString()) {
            return broken("cryptosuite");
        }
        return suites.find(proof)
                .map(suite -> findFault().orElseGet(() -> check(suite, keys)))
                .orElseGet(() -> new Outcome.NotFoundOut(notKnown(type)));
    }

    private Message notKnown(String type) {
        return type.equals(Cryptosuite.PROOF_TYPE)
                ? Message.of(
                        "signing.proof.unknownSuite", proof.path("cryptosuite").stringValue())
                : Message.of("signing.proof.unknownType", type);
    }

    /** Data Integrity 1.0, 2.1: what each member may be. */
    private Optional<Outcome> findFault() {
        for (var member : MANDATORY) {
            if (!proof.path(member).isString()) {
                return Optional.of(broken(member));
            }
        }
        for (var member : TIMES) {
            if (proof.has(member) && time(member) == null) {
                return Optional.of(broken(member));
            }
        }
        for (var member : TEXTS) {
            if (proof.has(member) && !proof.path(member).isString()) {
                return Optional.of(broken(member));
            }
        }
        return domainFits() ? expected.findFault(proof).map(Outcome.Broken::new) : Optional.of(broken("domain"));
    }

    private boolean domainFits() {
        var domain = proof.path("domain");
        return domain.isMissingNode()
                || domain.isString()
                || (domain.isArray() && domain.values().stream().allMatch(JsonNode::isString));
    }

    private Outcome check(Cryptosuite suite, KeyDirectory keys) {
        return switch (keys.find(method())) {
            case KeyDirectory.Answer.NoSuchKey none -> new Outcome.Broken(none.why());
            case KeyDirectory.Answer.NotFoundOut unknown -> new Outcome.NotFoundOut(unknown.obstacle());
            case KeyDirectory.Answer.Found found ->
                findFault(suite, found.key()).orElseGet(() -> intact(suite.name(), found));
        };
    }

    private Optional<Outcome> findFault(Cryptosuite suite, PublicKey key) {
        var options = document.objectNode();
        options.setAll((ObjectNode) proof);
        options.remove("proofValue");
        var secured = new Cryptosuite.Secured(
                document, options, proof.path("proofValue").stringValue(), words);
        return KeyKind.of(key)
                .filter(suite.kinds()::contains)
                .map(kind -> suite.findFault(secured, kind, key))
                .orElseGet(() -> Optional.of(new Outcome.Broken(Message.of("signing.key.wrongKind"))));
    }

    private Outcome intact(String suite, KeyDirectory.Answer.Found found) {
        return new Outcome.Intact(new Proof.Signer(
                method(),
                found.controller(),
                found.key(),
                List.of(),
                suite,
                found.source(),
                time("created"),
                time("expires")));
    }

    private String method() {
        return proof.path("verificationMethod").stringValue();
    }

    private @Nullable Instant time(String member) {
        if (!proof.has(member)) {
            return null;
        }
        try {
            return Timestamp.parse(proof.path(member).asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Outcome broken(String member) {
        return new Outcome.Broken(Message.of("signing.proof.malformed", member));
    }
}
