package eu.meshe.signing;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * W3C Data Integrity proofs with the cryptosuite {@code eddsa-rdfc-2022} (Data Integrity EdDSA Cryptosuites 1.0, 3.2): Ed25519 over the
 * SHA-256 hashes of the canonical proof options and the canonical document.
 */
public final class DataIntegrity {

    public static final String CRYPTOSUITE = "eddsa-rdfc-2022";

    static final String PROOF_TYPE = "DataIntegrityProof";
    static final String PURPOSE = "assertionMethod";

    private final Contexts contexts;
    private final CanonicalForm canonicalForm;

    public DataIntegrity(Contexts contexts) {
        this.contexts = contexts;
        this.canonicalForm = new CanonicalForm(contexts);
    }

    /**
     * The document with a proof added to its list of proofs; the one given stays as it is.
     *
     * @param at the time the proof names, cut to whole seconds
     * @throws IllegalArgumentException if the document uses terms or contexts we do not have: it could not be signed whole
     */
    public ObjectNode sign(ObjectNode document, SigningKey key, Instant at) {
        if (key.algorithm() != KeyAlgorithm.ED25519) {
            throw new IllegalArgumentException(CRYPTOSUITE + " needs an Ed25519 key");
        }
        var unknown = contexts.findUnknown(document);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Contexts that are not bundled: " + unknown.values());
        }
        var signed = document.deepCopy();
        var proofs = signed.remove("proof") instanceof ArrayNode earlier ? earlier : signed.arrayNode();
        var proof = signed.objectNode()
                .put("type", PROOF_TYPE)
                .put("cryptosuite", CRYPTOSUITE)
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", PURPOSE);
        proof.put("proofValue", Multibase.base58(key.sign(required(signed, proof))));
        signed.set("proof", proofs.add(proof));
        return signed;
    }

    /** The document's proof or proofs, to be checked; where there are several, each must be right. */
    public Proof proofOf(ObjectNode document) {
        var proofs = listProofs(document);
        return proofs.isEmpty() ? Proof.none() : keys -> checkAll(document, proofs, new KeyLookup(keys));
    }

    private Outcome checkAll(ObjectNode document, List<JsonNode> proofs, KeyDirectory keys) {
        var unknown = contexts.findUnknown(document);
        if (!unknown.isEmpty()) {
            var context = unknown.values().iterator().next();
            return new Outcome.NotFoundOut(
                    context.equals("inline")
                            ? Message.of("signing.context.inline")
                            : Message.of("signing.context.unknown", context));
        }
        var unsecured = document.deepCopy();
        unsecured.remove("proof");
        return combine(
                proofs.stream()
                        .map(proof -> new ProofCheck(unsecured, proof, this).run(keys))
                        .toList(),
                issuerOf(document));
    }

    /** One that is broken breaks all; of several that are right, the issuer's own speaks. */
    private static Outcome combine(List<Outcome> outcomes, String issuer) {
        var intact = new ArrayList<Outcome.Intact>();
        Outcome undecided = null;
        for (var outcome : outcomes) {
            switch (outcome) {
                case Outcome.Broken broken -> {
                    return broken;
                }
                case Outcome.Intact right -> intact.add(right);
                case Outcome.NotFoundOut unknown -> undecided = unknown;
                case Outcome.Absent absent -> undecided = absent;
            }
        }
        if (undecided != null) {
            return undecided;
        }
        return intact.stream()
                .filter(right -> right.signer().controller().equals(issuer))
                .findFirst()
                .orElse(intact.getFirst());
    }

    /** What is signed: the hash of the proof options, then the hash of the document (3.2.4); or why there is nothing to sign. */
    CanonicalForm.Result canonical(JsonNode document) {
        return canonicalForm.of(document);
    }

    static byte[] hashes(String proofOptions, String document) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var both = java.util.Arrays.copyOf(digest.digest(proofOptions.getBytes(StandardCharsets.UTF_8)), 64);
            System.arraycopy(digest.digest(document.getBytes(StandardCharsets.UTF_8)), 0, both, 32, 32);
            return both;
        } catch (GeneralSecurityException e) {
            throw new SigningException("SHA-256 is not available", e);
        }
    }

    private byte[] required(ObjectNode document, ObjectNode proof) {
        var options = proof.deepCopy();
        options.set("@context", document.path("@context"));
        return hashes(required(options), required(document));
    }

    private String required(JsonNode document) {
        return switch (canonical(document)) {
            case CanonicalForm.Result.Canonical canonical -> canonical.nQuads();
            case CanonicalForm.Result.Refused refused ->
                throw new IllegalArgumentException("This cannot be signed whole: " + refused.why());
            case CanonicalForm.Result.TooComplex ignored ->
                throw new IllegalArgumentException("This is too complex to be signed");
        };
    }

    private static String issuerOf(ObjectNode document) {
        var issuer = document.path("issuer");
        return issuer.isString() ? issuer.stringValue() : issuer.path("id").asString("");
    }

    private static List<JsonNode> listProofs(ObjectNode document) {
        var proof = document.path("proof");
        if (proof.isMissingNode() || proof.isNull()) {
            return List.of();
        }
        return proof.isArray() ? List.copyOf(proof.values()) : List.of(proof);
    }
}
