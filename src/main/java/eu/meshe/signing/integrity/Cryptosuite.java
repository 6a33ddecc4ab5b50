package eu.meshe.signing.integrity;

import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.canonical.KnownWords;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One way to secure a document with an embedded proof (W3C Data Integrity 1.0, 3.1). {@link Cryptosuites} lists them. */
interface Cryptosuite {

    String PROOF_TYPE = "DataIntegrityProof";

    /** As its standard names it. */
    String name();

    /** The kinds of key it checks with. */
    Set<KeyKind> kinds();

    /** Whether a proof says that it was made in this way. */
    default boolean isNamedBy(JsonNode proof) {
        return proof.path("type").asString("").equals(PROOF_TYPE)
                && proof.path("cryptosuite").asString("").equals(name());
    }

    /**
     * What is wrong with a proof; empty when it fits.
     *
     * @param key of one of its kinds
     * @return {@link Outcome.Broken}, {@link Outcome.NotFoundOut} or nothing
     */
    Optional<Outcome> findFault(Secured secured, KeyKind kind, PublicKey key);

    /**
     * A document and one proof of it, taken apart.
     *
     * @param document without its proofs, but for those that this one builds on
     * @param options the proof without its value
     * @param words takes down what is found out of the document's words
     */
    record Secured(ObjectNode document, ObjectNode options, String proofValue, KnownWords words) {}
}
