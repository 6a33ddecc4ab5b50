package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.Shared;
import jakarta.json.Json;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** W3C Data Integrity EdDSA Cryptosuites 1.0, appendix A: the official test vectors. */
class DataIntegrityVectorsTest {

    private static final String FOLDER = "standards/vc/di-eddsa/";

    @ParameterizedTest
    @ValueSource(strings = "eddsa-rdfc-2022/")
    void canonicalFormsAndHashesAreThoseOfTheVectors(String folder) {
        var document = document(folder + "signedDataInt.json");
        document.remove("proof");
        var form = new CanonicalForm(contexts());
        var canonical = ((CanonicalForm.Result.Canonical) form.of(document)).nQuads();
        var options = ((CanonicalForm.Result.Canonical) form.of(document(folder + "proofConfigDataInt.json"))).nQuads();

        assertThat(canonical).isEqualTo(text(folder + "canonDocDataInt.txt"));
        assertThat(options).isEqualTo(text(folder + "proofCanonDataInt.txt"));
        assertThat(HexFormat.of().formatHex(DataIntegrity.hashes(options, canonical)))
                .isEqualTo(text(folder + "combinedHashDataInt.txt").strip());
    }

    @ParameterizedTest
    @ValueSource(strings = "eddsa-rdfc-2022/")
    void theSignedVectorsAreIntact(String folder) {
        var outcome = new DataIntegrity(contexts())
                .proofOf(document(folder + "signedDataInt.json"))
                .check(TestKeys.knowing());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Proof.Outcome.Intact.class,
                        intact -> assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.SELF_DESCRIBING));
    }

    @Test
    void signingTheUnsignedVectorGivesItsSignature() {
        var signed = new DataIntegrity(contexts())
                .sign(document("unsigned.json"), vectorKey(), Instant.parse("2023-02-24T23:36:38Z"));

        assertThat(signed.path("proof").path(0).path("proofValue").asString())
                .isEqualTo(text("eddsa-rdfc-2022/sigBTC58DataInt.txt").strip());
    }

    @Test
    void aContextThatIsNotBundledIsNotFetched() {
        var outcome = new DataIntegrity(Contexts.bundled())
                .proofOf(document("eddsa-rdfc-2022/signedDataInt.json"))
                .check(TestKeys.knowing());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Proof.Outcome.NotFoundOut.class,
                        unknown -> assertThat(unknown.obstacle().key()).isEqualTo("signing.context.unknown"));
    }

    @Test
    void ofASetOfProofsEachIsChecked() {
        var intact = document("proof-set-chain/signedProofSet2.json");
        var suite = new DataIntegrity(contexts());
        assertThat(intact.path("proof").size()).isGreaterThan(1);

        assertThat(suite.proofOf(intact).check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Intact.class);

        ((ObjectNode) intact.path("proof").get(1)).put("created", "2024-01-01T00:00:00Z");
        assertThat(suite.proofOf(intact).check(TestKeys.knowing())).isInstanceOf(Proof.Outcome.Broken.class);
    }

    @Test
    void aChainOfProofsIsNotJudged() {
        var outcome = new DataIntegrity(contexts())
                .proofOf(document("proof-set-chain/signedProofChain2.json"))
                .check(TestKeys.knowing());

        assertThat(outcome).isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eddsa-jcs-2022/signedJCS.json",
                "Ed25519Signature2020/signedEdSig.json",
            })
    void otherCryptosuitesCannotBeChecked(String file) {
        var outcome = new DataIntegrity(contexts()).proofOf(document(file)).check(TestKeys.knowing());

        assertThat(outcome).isInstanceOf(Proof.Outcome.NotFoundOut.class);
    }

    private static Contexts contexts() {
        var examples = "{\"@context\":{\"@vocab\":\"https://www.w3.org/ns/credentials/examples#\"}}";
        try (var reader = Json.createReader(new StringReader(examples))) {
            return Contexts.bundled().with("https://www.w3.org/ns/credentials/examples/v2", reader.readObject());
        }
    }

    private static SigningKey vectorKey() {
        var secret = Multibase.decode(
                        document("keyPair.json").path("privateKeyMultibase").asString())
                .map(bytes -> Arrays.copyOfRange(bytes, 2, 34))
                .orElseThrow();
        var publicKey = Multikey.decode(
                        document("keyPair.json").path("publicKeyMultibase").asString())
                .orElseThrow();
        return new SigningKey() {
            @Override
            public KeyAlgorithm algorithm() {
                return KeyAlgorithm.ED25519;
            }

            @Override
            public String verificationMethod() {
                return DidKey.verificationMethod(publicKey);
            }

            @Override
            public PublicKey publicKey() {
                return publicKey;
            }

            @Override
            public List<X509Certificate> certificates() {
                return List.of();
            }

            @Override
            public byte[] sign(byte[] message) {
                try {
                    var key = KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
                    var signature = java.security.Signature.getInstance("Ed25519");
                    signature.initSign(key);
                    signature.update(message);
                    return signature.sign();
                } catch (java.security.GeneralSecurityException e) {
                    throw new SigningException("vector", e);
                }
            }
        };
    }

    private static ObjectNode document(String file) {
        return (ObjectNode) ((StrictJson.Result.Read) StrictJson.parse(Shared.bytes(FOLDER + file))).value();
    }

    private static String text(String file) {
        return new String(Shared.bytes(FOLDER + file), StandardCharsets.UTF_8);
    }
}
