package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.canonical.Contexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A proof is good only for what it was made for (W3C Data Integrity 1.0, 4.4), and is made with the cryptosuite that was asked for. */
class ProofExpectationTest {

    private static final DataIntegrity INTEGRITY = new DataIntegrity(Contexts.bundled());
    private static final SigningKey EDWARDS = TestKeys.ed25519(TestKeys.NORTH);
    private static final SigningKey P256 = TestKeys.p256(TestKeys.NORTH);

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-jcs-2022", "ecdsa-rdfc-2019", "ecdsa-jcs-2019"})
    void signsWithTheSuiteThatWasAskedFor(String suite) {
        var signed = signed(suite);

        assertThat(check(signed, ProofExpectation.ASSERTION))
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo(suite));
        assertThat(signed.at("/proof/0").has("@context")).isEqualTo(suite.contains("jcs"));
    }

    @ParameterizedTest
    @CsvSource({"eddsa-rdfc-2022", "ecdsa-sd-2023", "mldsa44-jcs-2024", "''"})
    void refusesASuiteThatDoesNotGoWithTheKey(String suite) {
        assertThatThrownBy(() -> INTEGRITY.sign(credential(), suite, P256, TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatVouchesForAStatementShowsNothing() {
        assertThat(check(signed("eddsa-rdfc-2022"), ProofExpectation.authentication(null, null)))
                .isInstanceOfSatisfying(
                        Proof.Outcome.Broken.class,
                        broken -> assertThat(broken.why().key()).isEqualTo("signing.proof.otherPurpose"));
    }

    @Test
    void aProofWithoutChallengeOrDomainFitsNoExpectationOfThem() {
        var signed = signed("eddsa-rdfc-2022");

        assertThat(fault(signed, new ProofExpectation("assertionMethod", "abc", null)))
                .isEqualTo(ProofExpectation.WRONG_CHALLENGE);
        assertThat(fault(signed, new ProofExpectation("assertionMethod", null, "example.org")))
                .isEqualTo(ProofExpectation.WRONG_DOMAIN);
    }

    @Test
    void oneOfSeveralDomainsIsEnough() {
        var proof = (ObjectNode) JsonMapper.shared().readTree("""
                        {"proofPurpose": "authentication", "challenge": "abc", "domain": ["a.example", "b.example"]}""");

        assertThat(ProofExpectation.authentication("abc", "b.example").findFault(proof))
                .isEmpty();
        assertThat(ProofExpectation.authentication("abc", "c.example").findFault(proof))
                .isPresent();
        assertThat(ProofExpectation.authentication("abd", "b.example").findFault(proof))
                .isPresent();
    }

    private static String fault(ObjectNode signed, ProofExpectation expected) {
        return ((Proof.Outcome.Broken) check(signed, expected)).why().key();
    }

    private static Proof.Outcome check(ObjectNode signed, ProofExpectation expected) {
        return INTEGRITY.proofOf(signed, expected).check(TestKeys.knowing(EDWARDS, P256));
    }

    private static ObjectNode signed(String suite) {
        return INTEGRITY.sign(credential(), suite, suite.startsWith("eddsa") ? EDWARDS : P256, TestKeys.NOW);
    }

    private static ObjectNode credential() {
        return (ObjectNode) JsonMapper.shared().readTree("""
                        {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                         "issuer": "did:web:north.example:i:north", "credentialSubject": {"id": "did:example:a", "name": "Ada"}}""");
    }
}
