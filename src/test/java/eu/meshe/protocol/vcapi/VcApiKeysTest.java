package eu.meshe.protocol.vcapi;

import static eu.meshe.protocol.vcapi.VcApiCaller.aCredential;
import static eu.meshe.protocol.vcapi.VcApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.RotateKeys;
import eu.meshe.issuance.IssuanceFixture;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multikey;
import eu.meshe.signing.did.SelfNamedKey;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.ProofExpectation;
import eu.meshe.signing.integrity.TestProofs;
import eu.meshe.verification.VerificationReport;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys at the VC-API: in use, replaced, stolen, of somebody else and of nobody. */
@ExchangeTest
@Import(IssuanceFixture.class)
class VcApiKeysTest extends VcApiProgram {

    @Autowired
    private RotateKeys rotate;

    @Autowired
    private Clock clock;

    @Test
    void whoMadeItKnownElsewhereIsNotFoundOutAndNeverVerified() {
        var credential = program.issue(RDFC, aCredential()).credential();
        credential.put("issuer", "did:web:elsewhere.example");
        ((ObjectNode) credential.at("/proof/0")).put("verificationMethod", "did:web:elsewhere.example#key-1");

        var answer = program.verify(RDFC, credential);

        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.outcomes()).containsExactly("undecided");
    }

    /** Any document can name any address as the owner of the key that it brings along. */
    @Test
    void aKeyThatTheDocumentBroughtAlongIsNeverVerified() {
        var key = SelfNamedKey.make(KeyAlgorithm.ED25519, new SecureRandom());
        var claimed = "https://university.example/issuer";
        var address = claimed + "#" + Multikey.encode(key.publicKey());
        var credential = aCredential().put("issuer", claimed).put("validFrom", "2026-01-01T00:00:00Z");
        var signed = new DataIntegrity(Contexts.bundled()).sign(credential, new Renamed(key, address), clock.instant());

        var answer = program.verify(RDFC, signed);

        assertThat(answer.isVerified()).isFalse();
        assertThat(answer.outcomes()).containsExactly("undecided");
    }

    @Test
    void anInstitutionPresentsWithAKeyInUseOnly() {
        var key = keys.getCurrent(staff.institutionId(), KeyAlgorithm.ED25519);
        var unsigned = json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}""").put("holder", key.controller());
        unsigned.set(
                "verifiableCredential",
                program.issue("ecdsa-rdfc-2019", aCredential()).credential());
        var presentation =
                TestProofs.sign(unsigned, ProofExpectation.authentication("abc", null), key, clock.instant());

        var answer = program.verifyPresentation(RDFC, presentation, "{\"challenge\": \"abc\"}");
        assertThat(answer.isVerified()).as(answer.body().toString()).isTrue();
        rotate.replace(staff, key.verificationMethod().replaceFirst(".*#", ""));
        assertThat(program.verifyPresentation(RDFC, presentation, "{\"challenge\": \"abc\"}")
                        .errors())
                .containsExactly("PROOF_VERIFICATION_ERROR");
    }

    @Test
    void ofAStolenKeyOnlyWhatIsOnRecordStaysGood() {
        var kept = program.issue(RDFC, aCredential()).credential();
        var stolen = keys.getCurrent(staff.institutionId(), KeyAlgorithm.ED25519);
        var forged = new DataIntegrity(Contexts.bundled())
                .sign(
                        withoutProof(kept).put("name", "Forged"),
                        stolen,
                        clock.instant().minusSeconds(60));
        rotate.replaceStolen(
                staff,
                stolen.verificationMethod().replaceFirst(".*#", ""),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());

        assertThat(program.verify(RDFC, kept).isVerified()).isTrue();
        assertThat(program.verify(RDFC, forged).errors()).containsExactly("PROOF_VERIFICATION_ERROR");
        var report = (VerificationReport) verify.verify(bytes(kept));
        assertThat(report.check("issuer").outcome().name()).isEqualTo("PASSED");
    }

    /** The same key under another address. */
    private record Renamed(SelfNamedKey key, String verificationMethod) implements SigningKey {

        @Override
        public KeyAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public PublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public List<X509Certificate> certificates() {
            return List.of();
        }

        @Override
        public byte[] sign(byte[] message) {
            return key.sign(message);
        }
    }

    private static ObjectNode withoutProof(ObjectNode signed) {
        var unsigned = signed.deepCopy();
        assertThat(unsigned.remove("proof")).isInstanceOf(ArrayNode.class);
        return unsigned;
    }
}
