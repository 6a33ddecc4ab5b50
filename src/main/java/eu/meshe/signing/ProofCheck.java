package eu.meshe.signing;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof.Outcome;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks one Data Integrity proof of a document (W3C Data Integrity 1.0, 4.4; EdDSA Cryptosuites 1.0, 3.2.2).
 *
 * @param document the document without its proofs; its contexts are all known
 */
record ProofCheck(ObjectNode document, JsonNode proof, DataIntegrity suite) {

    private static final int SIGNATURE_BYTES = 64;

    Outcome run(KeyDirectory keys) {
        return findKindOfProofWeDoNotKnow().or(this::findFault).orElseGet(() -> checkSignature(keys));
    }

    private Optional<Outcome> findKindOfProofWeDoNotKnow() {
        if (!proof.isObject() || !proof.path("type").isString()) {
            return broken("signing.proof.malformed", "type");
        }
        var type = proof.path("type").stringValue();
        if (!type.equals(DataIntegrity.PROOF_TYPE)) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.proof.unknownType", type)));
        }
        if (!proof.path("cryptosuite").isString()) {
            return broken("signing.proof.malformed", "cryptosuite");
        }
        var cryptosuite = proof.path("cryptosuite").stringValue();
        if (!cryptosuite.equals(DataIntegrity.CRYPTOSUITE)) {
            return Optional.of(new Outcome.NotFoundOut(Message.of("signing.proof.unknownSuite", cryptosuite)));
        }
        for (var member : new String[] {"previousProof", "expires"}) {
            if (proof.has(member)) {
                return Optional.of(new Outcome.NotFoundOut(Message.of("signing.proof.unknownMember", member)));
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> findFault() {
        if (!DataIntegrity.PURPOSE.equals(proof.path("proofPurpose").asString(""))) {
            return broken("signing.proof.purpose");
        }
        if (!proof.path("verificationMethod").isString()) {
            return broken("signing.proof.malformed", "verificationMethod");
        }
        if (proof.has("created") && signedAt() == null) {
            return broken("signing.proof.malformed", "created");
        }
        if (signature().isEmpty()) {
            return broken("signing.proof.malformed", "proofValue");
        }
        return contextFits() ? Optional.empty() : broken("signing.proof.malformed", "@context");
    }

    /** A proof that names contexts names those the document begins with. */
    private boolean contextFits() {
        if (!proof.has("@context")) {
            return true;
        }
        var own = listOf(proof.get("@context"));
        var documents = listOf(document.path("@context"));
        return own.size() <= documents.size()
                && documents.subList(0, own.size()).equals(own);
    }

    private Outcome checkSignature(KeyDirectory keys) {
        return switch (suite.canonical(options())) {
            case CanonicalForm.Result.Refused refused -> new Outcome.Broken(refused.why());
            case CanonicalForm.Result.TooComplex ignored ->
                new Outcome.NotFoundOut(Message.of("signing.document.tooComplex"));
            case CanonicalForm.Result.Canonical options -> checkDocument(options.nQuads(), keys);
        };
    }

    private Outcome checkDocument(String options, KeyDirectory keys) {
        return switch (suite.canonical(document)) {
            case CanonicalForm.Result.Refused refused -> new Outcome.Broken(refused.why());
            case CanonicalForm.Result.TooComplex ignored ->
                new Outcome.NotFoundOut(Message.of("signing.document.tooComplex"));
            case CanonicalForm.Result.Canonical canonical ->
                checkKey(DataIntegrity.hashes(options, canonical.nQuads()), keys);
        };
    }

    private Outcome checkKey(byte[] signed, KeyDirectory keys) {
        var method = proof.path("verificationMethod").stringValue();
        return switch (keys.find(method)) {
            case KeyDirectory.Answer.NoSuchKey none -> new Outcome.Broken(none.why());
            case KeyDirectory.Answer.NotFoundOut unknown -> new Outcome.NotFoundOut(unknown.obstacle());
            case KeyDirectory.Answer.Found found -> compare(signed, method, found);
        };
    }

    private Outcome compare(byte[] signed, String method, KeyDirectory.Answer.Found found) {
        if (Multikey.algorithmOf(found.key())
                .filter(KeyAlgorithm.ED25519::equals)
                .isEmpty()) {
            return new Outcome.Broken(Message.of("signing.key.wrongKind"));
        }
        if (!fits(signed, found.key())) {
            return new Outcome.Broken(Message.of("signing.proof.doesNotFit"));
        }
        return new Outcome.Intact(new Proof.Signer(
                method,
                found.controller(),
                found.key(),
                java.util.List.of(),
                DataIntegrity.CRYPTOSUITE,
                found.source(),
                signedAt()));
    }

    private boolean fits(byte[] signed, PublicKey key) {
        try {
            var verifier = CryptoProvider.verifier(KeyAlgorithm.ED25519, key);
            verifier.update(signed);
            return verifier.verify(signature().orElseThrow());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The proof options: the proof without its value, read with the contexts of the document (3.2.5). */
    private ObjectNode options() {
        var options = (ObjectNode) proof.deepCopy();
        options.remove("proofValue");
        options.set("@context", document.path("@context"));
        return options;
    }

    private Optional<byte[]> signature() {
        var value = proof.path("proofValue").asString("");
        return value.startsWith("z")
                ? Multibase.decode(value).filter(bytes -> bytes.length == SIGNATURE_BYTES)
                : Optional.empty();
    }

    private @Nullable Instant signedAt() {
        try {
            return OffsetDateTime.parse(proof.path("created").asString("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static java.util.List<JsonNode> listOf(JsonNode context) {
        return context.isArray() ? java.util.List.copyOf(context.values()) : java.util.List.of(context);
    }

    private static Optional<Outcome> broken(String key, Object... arguments) {
        return Optional.of(new Outcome.Broken(Message.of(key, arguments)));
    }
}
