package eu.meshe.signing.integrity;

import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Signs presentations as a wallet does, which we otherwise never do. */
public final class TestPresentations {

    private TestPresentations() {}

    /** The presentation with a proof for that challenge and domain. */
    public static ObjectNode sign(
            ObjectNode presentation,
            SigningKey key,
            String purpose,
            @Nullable String challenge,
            @Nullable String domain) {
        var suite = new Cryptosuites(Contexts.bundled())
                .findIssuing(key.algorithm())
                .orElseThrow();
        var proof = presentation
                .objectNode()
                .put("type", Cryptosuite.PROOF_TYPE)
                .put("cryptosuite", suite.name())
                .put("created", TestKeys.NOW.toString())
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", purpose);
        if (challenge != null) {
            proof.put("challenge", challenge);
        }
        if (domain != null) {
            proof.put("domain", domain);
        }
        proof.put("proofValue", suite.sign(presentation, proof, key));
        var signed = presentation.deepCopy();
        signed.set("proof", proof);
        return signed;
    }
}
