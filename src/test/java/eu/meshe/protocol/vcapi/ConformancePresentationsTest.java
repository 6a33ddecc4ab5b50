package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.did.SelfNamedKey;
import eu.meshe.signing.integrity.ProofExpectation;
import eu.meshe.signing.integrity.TestProofs;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What a test suite presents, whole and broken. */
@ConformanceServer
class ConformancePresentationsTest extends CallingSuite {

    private static final SigningKey HOLDER = SelfNamedKey.make(KeyAlgorithm.ED25519, new SecureRandom());
    private static final SigningKey OTHER = SelfNamedKey.make(KeyAlgorithm.ED25519, new SecureRandom());

    @Autowired
    private Clock clock;

    @Test
    void aPresentationIsVerifiedForTheOneWhoAskedForIt() {
        var presentation = presented(ProofExpectation.authentication("abc", "verifier.example"), HOLDER);

        assertThat(check(presentation, "{\"challenge\": \"abc\", \"domain\": \"verifier.example\"}")
                        .isVerified())
                .isTrue();
        assertThat(check(presentation, "{\"challenge\": \"abd\", \"domain\": \"verifier.example\"}")
                        .errors())
                .containsExactly("INVALID_CHALLENGE_ERROR");
        assertThat(check(presentation, "{\"challenge\": \"abc\", \"domain\": \"other.example\"}")
                        .errors())
                .containsExactly("INVALID_DOMAIN_ERROR");
        var unasked = check(presentation, "{}");
        assertThat(unasked.isVerified()).isTrue();
        assertThat(unasked.warnings()).contains("not-checked");
    }

    @Test
    void aPresentationByAnotherOrForAnotherPurposeIsNotVerified() {
        assertThat(check(presented(ProofExpectation.authentication("abc", null), OTHER), "{}")
                        .errors())
                .containsExactly("PROOF_VERIFICATION_ERROR");
        assertThat(check(presented(ProofExpectation.ASSERTION, HOLDER), "{}").errors())
                .containsExactly("PROOF_VERIFICATION_ERROR");
        var asCredential = presented(new ProofExpectation("assertionMethod", null, null), HOLDER);
        assertThat(suite.verify(RDFC, asCredential).status()).isEqualTo(400);
    }

    @Test
    void aBrokenCredentialInAPresentationBreaksIt() {
        var unsigned = presentation();
        ((ObjectNode) unsigned.at("/verifiableCredential/1")).put("id", "urn:uuid:changed");
        var answer = check(
                TestProofs.sign(unsigned, ProofExpectation.authentication(null, null), HOLDER, clock.instant()), "{}");

        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.body().at("/errors/0/place").asString()).startsWith("/verifiableCredential/1");
    }

    /** VCDM 2.0, 4.13. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@context': ['https://www.w3.org/ns/credentials/examples/v2', 'https://www.w3.org/ns/credentials/v2']}",
                "{'type': ['OtherPresentation']}",
                "{'id': 'not-a-url'}",
                "{'holder': {'name': 'x'}}",
                "{'verifiableCredential': ['https://example.org/credential']}",
                "{'verifiableCredential': {'@context': [], 'type': 'EnvelopedVerifiableCredential', 'id': 'data:application/jwt,x'}}",
                "{'verifiableCredential': {'@context': 'https://www.w3.org/ns/credentials/v2', 'type': 'EnvelopedVerifiableCredential', 'id': 'x'}}"
            })
    void whatIsNoPresentationIsNotVerified(String members) {
        var presentation = presented(ProofExpectation.authentication("abc", null), HOLDER);
        presentation.setAll(json(members.replace('\'', '"')));

        assertThat(check(presentation, "{\"challenge\": \"abc\"}").errors()).contains("MALFORMED_VALUE_ERROR");
    }

    /** VCDM 2.0, 4.13.4: who shows what they said themselves says who they are. */
    @Test
    void aSelfAssertedCredentialNamesTheHolder() {
        var own = TestProofs.sign(
                plain().put("issuer", HOLDER.controller()), ProofExpectation.ASSERTION, HOLDER, clock.instant());
        var presentation = json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}""");
        presentation.putArray("verifiableCredential").add(own);
        var madeFor = ProofExpectation.authentication(null, null);

        assertThat(check(TestProofs.sign(presentation, madeFor, HOLDER, clock.instant()), "{}")
                        .isVerified())
                .isFalse();
        presentation.put("holder", HOLDER.controller());
        assertThat(check(TestProofs.sign(presentation, madeFor, HOLDER, clock.instant()), "{}")
                        .isVerified())
                .isTrue();
    }

    private VcApiCaller.Answer check(ObjectNode presentation, String options) {
        return suite.verifyPresentation(RDFC, presentation, options);
    }

    private ObjectNode presented(ProofExpectation madeFor, SigningKey by) {
        return TestProofs.sign(presentation(), madeFor, by, clock.instant());
    }

    private ObjectNode presentation() {
        var presentation = json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"], "id": "urn:uuid:6f0c8a1e-6d0a-4a3e-9a41-2f1f5f0c0003"}""");
        presentation.put("holder", HOLDER.controller());
        presentation
                .putArray("verifiableCredential")
                .add(suite.issue(RDFC, plain()).credential())
                .add(suite.issue("ecdsa-rdfc-2019", plain()).credential());
        return presentation;
    }
}
