package eu.meshe.signing.integrity;

import eu.meshe.signing.SigningKey;
import eu.meshe.signing.canonical.Contexts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Proofs that the product does not make: a holder's, for a presentation. */
public final class TestProofs {

    private TestProofs() {}

    /** Signed with eddsa-rdfc-2022 or ecdsa-rdfc-2019, as the key has it. */
    public static ObjectNode sign(ObjectNode document, ProofExpectation madeFor, SigningKey key, Instant at) {
        var suite = new Cryptosuites(Contexts.bundled())
                .findIssuing(key.algorithm())
                .orElseThrow();
        var proof = document.objectNode()
                .put("type", Cryptosuite.PROOF_TYPE)
                .put("cryptosuite", suite.name())
                .put("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", madeFor.purpose());
        putIfThere(proof, "challenge", madeFor.challenge());
        putIfThere(proof, "domain", madeFor.domain());
        proof.put("proofValue", suite.sign(document, proof, key));
        var signed = document.deepCopy();
        signed.set("proof", proof);
        return signed;
    }

    private static void putIfThere(ObjectNode proof, String member, @Nullable String value) {
        if (value != null) {
            proof.put(member, value);
        }
    }
}
