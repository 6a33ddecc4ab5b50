package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Several proofs of one document (W3C Data Integrity 1.0, 2.1.1 and 2.1.2; vectors of EdDSA Cryptosuites 1.0, appendix A.3). */
class ProofSetTest {

    private static final String FOLDER = "di-eddsa/proof-set-chain/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signedProofSet1.json",
                "signedProofSet2.json",
                "signedProofChain1.json",
                "signedProofChain2.json"
            })
    void theVectorsAreIntact(String file) {
        assertThat(check(VectorFiles.document(FOLDER + file))).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void aChainedProofIsOverTheDocumentWithTheProofsItBuildsOn() {
        var chain = VectorFiles.document(FOLDER + "signedProofChain1.json");
        var proof = chain.path("proof").get(2);
        var document = VectorFiles.document(FOLDER + "proofChainTempDoc1.json");
        var key = VectorFiles.ed25519(
                VectorFiles.json(FOLDER + "multiKeyPairs.json").path("keyPair3"), "privateKeyMultibase");
        var options = VectorFiles.document(FOLDER + "proofChainConfig1.json");

        var value = new Cryptosuites(VectorFiles.contexts())
                .findIssuing(KeyAlgorithm.ED25519)
                .orElseThrow()
                .sign(document, options, key);

        assertThat(value).isEqualTo(proof.path("proofValue").stringValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void everyProofOfAChainIsChecked(int at) {
        var changed = chain(proofs -> ((ObjectNode) proofs.get(at)).put("created", "2024-01-01T00:00:00Z"));

        assertThat(check(changed)).isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aLinkThatWasTakenOutBreaksTheChain(int at) {
        assertThat(whyBroken(chain(proofs -> proofs.remove(at)))).isEqualTo("signing.proof.previousMissing");
    }

    /** Whoever takes the last proof away leaves a chain that is whole: nothing in the others speaks of it. */
    @Test
    void theLastProofOfAChainCanBeTakenAway() {
        assertThat(check(chain(proofs -> proofs.remove(3)))).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void theOrderOfTheProofsDoesNotMatter() {
        assertThat(check(chain(proofs -> proofs.add(proofs.remove(0))))).isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void proofsInACircleAreBroken() {
        assertThat(whyBroken(chain(proofs -> {
                    ((ObjectNode) proofs.get(3)).put("id", "urn:uuid:0");
                    ((ObjectNode) proofs.get(0)).put("previousProof", "urn:uuid:0");
                })))
                .isEqualTo("signing.proof.circle");
        assertThat(whyBroken(chain(proofs -> ((ObjectNode) proofs.get(0))
                        .put("previousProof", proofs.get(0).path("id").stringValue()))))
                .isEqualTo("signing.proof.circle");
    }

    @Test
    void twoProofsOfOneNameAreBroken() {
        assertThat(whyBroken(chain(proofs -> proofs.add(proofs.get(0).deepCopy()))))
                .isEqualTo("signing.proof.doubleId");
    }

    @Test
    void aPreviousProofThatIsNoNameIsBroken() {
        assertThat(whyBroken(chain(proofs -> ((ObjectNode) proofs.get(3)).putArray("previousProof"))))
                .isEqualTo("signing.proof.malformed");
        assertThat(whyBroken(chain(proofs -> ((ObjectNode) proofs.get(3)).put("previousProof", 7))))
                .isEqualTo("signing.proof.previousMissing");
        assertThat(whyBroken(chain(proofs -> ((ObjectNode) proofs.get(3)).remove("previousProof"))))
                .isEqualTo("signing.proof.doesNotFit");
    }

    @Test
    void aProofThatCannotBeJudgedLeavesTheSetUndecided() {
        var set = VectorFiles.document(FOLDER + "signedProofSet2.json");
        ((ObjectNode) set.path("proof").get(1)).put("cryptosuite", "future-jcs-2099");

        assertThat(check(set)).isInstanceOfSatisfying(Outcome.NotFoundOut.class, unknown -> {
            assertThat(unknown.obstacle().key()).isEqualTo("signing.proof.oneUnknown");
            assertThat(unknown.obstacle().arguments()).containsExactly("2", "1", "future-jcs-2099");
        });
    }

    @Test
    void aBrokenProofOutweighsOneThatCannotBeJudged() {
        var set = VectorFiles.document(FOLDER + "signedProofSet2.json");
        ((ObjectNode) set.path("proof").get(0)).put("cryptosuite", "future-jcs-2099");
        ((ObjectNode) set.path("proof").get(1)).put("created", "2024-01-01T00:00:00Z");

        assertThat(check(set)).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void moreProofsThanAnyHonestDocumentHasAreNotChecked() {
        var set = VectorFiles.document(FOLDER + "signedProofSet1.json");
        var proof = set.path("proof").isArray() ? set.path("proof").get(0) : set.path("proof");
        ((ObjectNode) proof).remove("id");
        var many = set.putArray("proof");
        for (int i = 0; i <= ProofSet.MOST; i++) {
            many.add(proof);
        }

        assertThat(check(set)).isInstanceOf(Outcome.NotFoundOut.class);
    }

    @Test
    void ofSeveralEndsTheFirstCounts() {
        var document = VectorFiles.document("di-eddsa/unsigned.json");
        var suites = new Cryptosuites(VectorFiles.contexts());
        var key = TestKeys.ed25519(TestKeys.NORTH);
        var suite = suites.findIssuing(KeyAlgorithm.ED25519).orElseThrow();
        var proofs = document.arrayNode();
        for (var end : new String[] {"2031-01-01T00:00:00Z", "2030-01-01T00:00:00+01:00"}) {
            var proof = options(document, key).put("expires", end);
            proof.put("proofValue", suite.sign(document, proof, key));
            proofs.add(proof);
        }
        document.set("proof", proofs);

        assertThat(new DataIntegrity(VectorFiles.contexts()).proofOf(document).check(TestKeys.knowing(key)))
                .isInstanceOfSatisfying(
                        Outcome.Intact.class,
                        intact ->
                                assertThat(intact.signer().expires()).isEqualTo(Instant.parse("2029-12-31T23:00:00Z")));
    }

    private static ObjectNode options(ObjectNode document, SigningKey key) {
        return document.objectNode()
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "eddsa-rdfc-2022")
                .put("created", "2026-01-01T00:00:00Z")
                .put("verificationMethod", key.verificationMethod())
                .put("proofPurpose", "assertionMethod")
                .put("domain", "https://verifier.example")
                .put("challenge", "a challenge");
    }

    private static ObjectNode chain(Consumer<ArrayNode> change) {
        var document = VectorFiles.document(FOLDER + "signedProofChain2.json");
        change.accept((ArrayNode) document.path("proof"));
        return document;
    }

    private static String whyBroken(ObjectNode document) {
        return ((Outcome.Broken) check(document)).why().key();
    }

    private static Outcome check(ObjectNode document) {
        return new DataIntegrity(VectorFiles.contexts()).proofOf(document).check(TestKeys.knowing());
    }
}
