package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.canonical.KnownWords;
import eu.meshe.signing.did.KeyLookup;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * W3C Data Integrity proofs. We sign with {@code eddsa-rdfc-2022}, {@code ecdsa-rdfc-2019} or {@code mldsa44-jcs-2024}, as the key has it, and
 * check all that {@link Cryptosuites} lists.
 */
public final class DataIntegrity {

    /** The kinds of key that a document is sealed with, the preferred one first: hardware often has no Ed25519. */
    public static final List<KeyAlgorithm> KEYS = List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256);

    private final Cryptosuites suites;

    public DataIntegrity(Contexts contexts) {
        this.suites = new Cryptosuites(contexts);
    }

    /**
     * The document with a proof added to its list of proofs. The one given stays as it is; the two share what is in them.
     *
     * @param key Ed25519, P-256 or ML-DSA-44
     * @param at the time the proof names, cut to whole seconds
     * @throws IllegalArgumentException if the key is of another kind, or the document uses terms or contexts we do not have: it could not be
     *     signed whole
     */
    public ObjectNode sign(ObjectNode document, SigningKey key, Instant at) {
        var suite = suites.findIssuing(key.algorithm())
                .orElseThrow(() -> new IllegalArgumentException("No cryptosuite signs with " + key.algorithm()));
        return sign(document, suite, key, at);
    }

    /**
     * The same with a cryptosuite of the caller's choice.
     *
     * @param cryptosuite {@code eddsa-rdfc-2022} or {@code eddsa-jcs-2022} for Ed25519, {@code ecdsa-rdfc-2019} or {@code ecdsa-jcs-2019} for P-256
     * @throws IllegalArgumentException likewise, and if the key does not go with it. Those with {@code jcs} in their name sign every member as it is
     *     written: whether its term is defined is for the caller to know
     */
    public ObjectNode sign(ObjectNode document, String cryptosuite, SigningKey key, Instant at) {
        var suite = suites.findIssuing(cryptosuite, key.algorithm())
                .orElseThrow(() -> new IllegalArgumentException("No " + cryptosuite + " with " + key.algorithm()));
        return sign(document, suite, key, at);
    }

    private static ObjectNode sign(ObjectNode document, HashedCryptosuite suite, SigningKey key, Instant at) {
        var signed = document.objectNode();
        signed.setAll(document);
        var proofs = signed.arrayNode();
        if (signed.remove("proof") instanceof ArrayNode earlier) {
            proofs.addAll(earlier);
        }
        var proof = signed.objectNode();
        if (suite.namesContexts() && document.has("@context")) {
            proof.set("@context", document.get("@context"));
        }
        proof.put("type", Cryptosuite.PROOF_TYPE)
                .put("cryptosuite", suite.name())
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", ProofExpectation.ASSERTION.purpose());
        proof.put("proofValue", suite.sign(signed, proof, key));
        signed.set("proof", proofs.add(proof));
        return signed;
    }

    /**
     * The same of a document in UTF-8.
     *
     * @throws IllegalArgumentException likewise, and if the bytes are no JSON object
     */
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        if (StrictJson.parse(document) instanceof StrictJson.Result.Read read
                && read.value() instanceof ObjectNode root) {
            return sign(root, key, at).toString().getBytes(StandardCharsets.UTF_8);
        }
        throw new IllegalArgumentException("This is no JSON object");
    }

    /** The document's proof or proofs, to be checked; where there are several, each must be right. */
    public Proof proofOf(ObjectNode document) {
        return proofOf(document, ProofExpectation.ASSERTION);
    }

    /** The same; checking it takes down what it finds out of the document's words. */
    public Proof proofOf(ObjectNode document, KnownWords words) {
        return proofOf(document, ProofExpectation.ASSERTION, words);
    }

    /** The same of a document whose proofs must have been made for something else: a presentation, for the one who asked for it. */
    public Proof proofOf(ObjectNode document, ProofExpectation expected) {
        return proofOf(document, expected, new KnownWords());
    }

    private Proof proofOf(ObjectNode document, ProofExpectation expected, KnownWords words) {
        var proofs = ProofSet.of(document);
        return proofs.proofs().isEmpty()
                ? Proof.none()
                : keys -> checkAll(document, proofs, expected, words, expected.keysOf(new KeyLookup(keys)));
    }

    private Outcome checkAll(
            ObjectNode document, ProofSet proofs, ProofExpectation expected, KnownWords words, KeyDirectory keys) {
        if (proofs.proofs().size() > ProofSet.MOST) {
            return new Outcome.NotFoundOut(Message.of("signing.proof.tooMany", ProofSet.MOST));
        }
        var fault = proofs.findFault();
        if (fault.isPresent()) {
            return new Outcome.Broken(fault.get());
        }
        var outcomes = new ArrayList<Outcome>(proofs.proofs().size());
        for (var proof : proofs.proofs()) {
            var secured = secured(document, proofs.previousOf(proof));
            outcomes.add(new ProofCheck(secured, proof, suites, expected, words).run(keys));
        }
        return new OutcomeOfProofs(outcomes).combined(issuerOf(document));
    }

    /** Data Integrity 1.0, 4.5: the document with the proofs that the one in question builds on, and no others. */
    private static ObjectNode secured(ObjectNode document, List<JsonNode> previous) {
        var secured = document.objectNode();
        secured.setAll(document);
        secured.remove("proof");
        if (!previous.isEmpty()) {
            secured.putArray("proof").addAll(previous);
        }
        return secured;
    }

    /** Who answers for it: the issuer of a credential, the holder of a presentation. */
    private static String issuerOf(ObjectNode document) {
        var issuer = document.path(document.has("issuer") ? "issuer" : "holder");
        return issuer.isString() ? issuer.stringValue() : issuer.path("id").asString("");
    }
}
