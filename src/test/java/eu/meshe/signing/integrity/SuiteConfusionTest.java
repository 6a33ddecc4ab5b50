package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multibase;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A proof made in one way is never taken for one made in another, nor for one of another document or key. */
class SuiteConfusionTest {

    private static final List<String> SUITES = List.of(
            "eddsa-rdfc-2022",
            "ecdsa-rdfc-2019",
            "eddsa-jcs-2022",
            "ecdsa-jcs-2019",
            "ecdsa-sd-2023",
            "mldsa44-jcs-2024",
            "mldsa44-rdfc-2024",
            "Ed25519Signature2020");

    private static final SigningKey ED25519 = TestKeys.ed25519(TestKeys.NORTH);
    private static final SigningKey P256 = TestKeys.p256(TestKeys.NORTH);
    private static final SigningKey ML_DSA = TestKeys.mlDsa44(TestKeys.NORTH);

    private final DataIntegrity suite = new DataIntegrity(VectorFiles.contexts());

    static Stream<SigningKey> keys() {
        return Stream.of(ED25519, P256, ML_DSA);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void whatWeSignIsIntact(SigningKey key) {
        var signed = signed(key);

        assertThat(check(signed)).isInstanceOf(Outcome.Intact.class);
        assertThat(check(changed(signed, root -> root.put("name", "Another name"))))
                .isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theNameOfTheSuiteIsSigned(SigningKey key) {
        var signed = signed(key);
        var own = proof(signed).path("cryptosuite").stringValue();
        for (var other : SUITES) {
            if (!other.equals(own)) {
                assertNotIntact(changed(signed, root -> proof(root).put("cryptosuite", other)));
            }
        }
        assertThat(check(changed(signed, root -> proof(root).put("type", "Ed25519Signature2020"))))
                .isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void aKeyOfAnotherKindIsBroken(SigningKey key) {
        keys().filter(other -> other != key).forEach(other -> {
            var changed =
                    changed(signed(key), root -> proof(root).put("verificationMethod", other.verificationMethod()));

            assertThat(check(changed))
                    .isInstanceOfSatisfying(
                            Outcome.Broken.class,
                            broken -> assertThat(broken.why().key()).isEqualTo("signing.key.wrongKind"));
        });
    }

    @Test
    void anRsaKeySignsNoSuite() {
        var document = VectorFiles.document("di-eddsa/unsigned.json");

        assertThatThrownBy(() -> suite.sign(document, TestKeys.rsa(TestKeys.NORTH), TestKeys.NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theProofOfAnotherDocumentIsBroken(SigningKey key) {
        var other = suite.sign(VectorFiles.document("di-eddsa/employmentAuth.json"), key, TestKeys.NOW);

        assertThat(check(changed(signed(key), root -> root.set("proof", other.path("proof")))))
                .isInstanceOf(Outcome.Broken.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyMemberOfTheVectorIsSigned(DataIntegrityVectorsTest.Vector vector) {
        for (var member : vector.signed().propertyNames()) {
            assertNotIntact(changed(vector.signed(), root -> root.remove(member)));
        }
        for (var member : vector.signed().path("proof").propertyNames()) {
            assertNotIntact(changed(vector.signed(), root -> proof(root).remove(member)));
            assertNotIntact(changed(vector.signed(), root -> proof(root).put(member, "x")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherAlphabetOrLengthOfTheProofValueIsBroken(DataIntegrityVectorsTest.Vector vector) {
        var bytes = Multibase.decode(
                        vector.signed().path("proof").path("proofValue").stringValue())
                .orElseThrow();
        var longer = java.util.Arrays.copyOf(bytes, bytes.length + 1);
        var shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        for (var value : List.of(
                Multibase.base64Url(bytes), Multibase.base58(longer), Multibase.base58(shorter), "z", "", "z0")) {
            assertThat(check(changed(vector.signed(), root -> proof(root).put("proofValue", value))))
                    .as(value)
                    .isInstanceOf(Outcome.Broken.class);
        }
    }

    /** Data Integrity EdDSA Cryptosuites 1.0, 3.3.2: contexts may follow those that are signed; none may be put before, or taken away. */
    @ParameterizedTest
    @ValueSource(strings = {"EDDSA_JCS_2022", "ECDSA_JCS_2019_P256", "ECDSA_JCS_2019_P384"})
    void ofTheContextsOnlyOnesThatFollowAreNotSigned(DataIntegrityVectorsTest.Vector vector) {
        var more = "https://example.org/more";

        assertThat(check(changed(vector.signed(), root -> contexts(root).add(more))))
                .isInstanceOf(Outcome.Intact.class);
        assertNotIntact(changed(vector.signed(), root -> contexts(root).insert(0, more)));
        assertNotIntact(changed(vector.signed(), root -> contexts(root).remove(1)));
        assertNotIntact(changed(vector.signed(), root -> proof(root).remove("@context")));
        assertNotIntact(
                changed(vector.signed(), root -> ((ArrayNode) proof(root).path("@context")).remove(1)));
    }

    @Test
    void membersWithoutAMeaningAreSignedByTheJsonSuitesAllTheSame() {
        var vector = DataIntegrityVectorsTest.Vector.EDDSA_JCS_2022;

        assertThat(check(changed(vector.signed(), root -> root.put("honours", "summa cum laude"))))
                .isInstanceOf(Outcome.Broken.class);
        assertThat(new DataIntegrity(Contexts.bundled())
                        .proofOf(vector.signed())
                        .check(TestKeys.knowing()))
                .isInstanceOf(Outcome.Intact.class);
    }

    @Test
    void aNumberWithMoreDigitsThanASignatureCoversIsNotJudged() {
        var signed = changed(
                DataIntegrityVectorsTest.Vector.EDDSA_JCS_2022.signed(),
                root -> root.put("credits", new java.math.BigDecimal("5.00000000000000001")));

        assertThat(check(signed)).isInstanceOf(Outcome.NotFoundOut.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"created", "expires", "challenge", "nonce", "domain"})
    void aMemberOfTheProofThatIsNoTextIsBroken(String member) {
        var vector = DataIntegrityVectorsTest.Vector.EDDSA_RDFC_2022;

        assertThat(check(changed(vector.signed(), root -> proof(root).put(member, 7))))
                .isInstanceOfSatisfying(
                        Outcome.Broken.class,
                        broken -> assertThat(broken.why().arguments()).containsExactly(member));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "\"x\"",
                "[[]]",
                "[null]",
                "{}",
                "[{\"type\":[]}]",
                "{\"type\":\"DataIntegrityProof\"}"
            })
    void whatIsNoProofNeverThrows(String proof) {
        var document = VectorFiles.document("di-eddsa/unsigned.json");
        document.set("proof", tools.jackson.databind.json.JsonMapper.shared().readTree(proof));

        assertThat(check(document)).isNotInstanceOf(Outcome.Intact.class);
    }

    private ObjectNode signed(SigningKey key) {
        return suite.sign(VectorFiles.document("di-eddsa/unsigned.json"), key, TestKeys.NOW);
    }

    private static ObjectNode changed(ObjectNode document, Consumer<ObjectNode> change) {
        var copy = document.deepCopy();
        change.accept(copy);
        return copy;
    }

    private static ObjectNode proof(ObjectNode document) {
        var proof = document.path("proof");
        return (ObjectNode) (proof.isArray() ? proof.get(0) : proof);
    }

    private static ArrayNode contexts(ObjectNode document) {
        return (ArrayNode) document.path("@context");
    }

    private void assertNotIntact(ObjectNode document) {
        assertThat(check(document)).isNotInstanceOf(Outcome.Intact.class);
    }

    private Outcome check(ObjectNode document) {
        return suite.proofOf(document).check(TestKeys.knowing(ED25519, P256, ML_DSA));
    }
}
