package eu.meshe.signing.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.did.Multibase;
import eu.meshe.signing.did.Multikey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The official test vectors of the cryptosuites: W3C Data Integrity EdDSA Cryptosuites 1.0, appendix A; Data Integrity ECDSA Cryptosuites 1.0,
 * appendix A; and the drafts for quantum-safe cryptosuites.
 */
class DataIntegrityVectorsTest {

    /** A folder of vectors: the transformation, canonical forms, hashes, and the signed document. */
    enum Vector {
        EDDSA_RDFC_2022("di-eddsa/eddsa-rdfc-2022/", "DataInt", "SHA-256"),
        EDDSA_RDFC_2022_EMPLOYMENT("di-eddsa/eddsa-rdfc-2022/employ/", "DataInt", "SHA-256"),
        EDDSA_JCS_2022("di-eddsa/eddsa-jcs-2022/", "JCS", "SHA-256"),
        ED25519_SIGNATURE_2020("di-eddsa/Ed25519Signature2020/", "EdSig", "SHA-256"),
        ECDSA_RDFC_2019_P256("di-ecdsa/ecdsa-rdfc-2019-p256/", "ECDSAP256", "SHA-256"),
        ECDSA_RDFC_2019_P256_EMPLOYMENT("di-ecdsa/ecdsa-rdfc-2019-p256/employ/", "ECDSAP256", "SHA-256"),
        ECDSA_RDFC_2019_P384("di-ecdsa/ecdsa-rdfc-2019-p384/", "ECDSAP384", "SHA-384"),
        ECDSA_RDFC_2019_P384_EMPLOYMENT("di-ecdsa/ecdsa-rdfc-2019-p384/employ/", "ECDSAP384", "SHA-384"),
        ECDSA_JCS_2019_P256("di-ecdsa/ecdsa-jcs-2019-p256/", "JCSECDSAP256", "SHA-256"),
        ECDSA_JCS_2019_P384("di-ecdsa/ecdsa-jcs-2019-p384/", "JCSECDSAP384", "SHA-384");

        private final String folder;
        private final String suffix;
        private final String hash;

        Vector(String folder, String suffix, String hash) {
            this.folder = folder;
            this.suffix = suffix;
            this.hash = hash;
        }

        ObjectNode signed() {
            return VectorFiles.document(folder + "signed" + suffix + ".json");
        }

        String text(String name) {
            return VectorFiles.text(folder + name + suffix + ".txt");
        }

        Transformation.Result.Transformed transformed() {
            var document = signed();
            document.remove("proof");
            var transformation = folder.contains("jcs")
                    ? new JsonTransformation(false)
                    : new LinkedDataTransformation(VectorFiles.contexts());
            var options = VectorFiles.document(folder + "proofConfig" + suffix + ".json");
            return (Transformation.Result.Transformed) transformation.of(document, options, hash);
        }
    }

    @ParameterizedTest
    @EnumSource
    void canonicalFormsAreThoseOfTheVector(Vector vector) {
        var transformed = vector.transformed();

        assertThat(new String(transformed.document(), StandardCharsets.UTF_8)).isEqualTo(vector.text("canonDoc"));
        assertThat(new String(transformed.options(), StandardCharsets.UTF_8)).isEqualTo(vector.text("proofCanon"));
    }

    @ParameterizedTest
    @EnumSource
    void hashesAreThoseOfTheVector(Vector vector) {
        var hashes = HexFormat.of().formatHex(HashedCryptosuite.hashes(vector.transformed(), vector.hash));

        assertThat(hashes).isEqualTo(vector.text("combinedHash").strip());
        assertThat(hashes)
                .isEqualTo(vector.text("proofHash").strip()
                        + vector.text("docHash").strip());
    }

    @ParameterizedTest
    @EnumSource
    void theSignatureIsThatOfTheVector(Vector vector) {
        var value = vector.signed().path("proof").path("proofValue").stringValue();

        assertThat(value).isEqualTo(vector.text("sigBTC58").strip());
        assertThat(Multibase.decode(value).orElseThrow())
                .isEqualTo(HexFormat.of().parseHex(vector.text("sigHex").strip()));
    }

    @ParameterizedTest
    @EnumSource
    void theSignedVectorIsIntact(Vector vector) {
        var proof = vector.signed().path("proof");

        assertThat(check(vector.signed())).isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
            assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.SELF_DESCRIBING);
            assertThat(intact.signer().signedAt())
                    .isEqualTo(Instant.parse(proof.path("created").stringValue()));
            assertThat(intact.signer().algorithm())
                    .isEqualTo(proof.path("cryptosuite")
                            .asString(proof.path("type").stringValue()));
        });
    }

    /** Ed25519 always gives the same signature; ECDSA does not. */
    @ParameterizedTest
    @CsvSource({
        "di-eddsa/unsigned.json, di-eddsa/eddsa-rdfc-2022/sigBTC58DataInt.txt",
        "di-eddsa/employmentAuth.json, di-eddsa/eddsa-rdfc-2022/employ/sigBTC58DataInt.txt"
    })
    void signingTheUnsignedVectorGivesItsSignature(String unsigned, String signature) {
        var key = VectorFiles.ed25519(VectorFiles.json("di-eddsa/keyPair.json"), "privateKeyMultibase");
        var signed = new DataIntegrity(VectorFiles.contexts())
                .sign(VectorFiles.document(unsigned), key, Instant.parse("2023-02-24T23:36:38Z"));

        assertThat(signed.path("proof").path(0).path("proofValue").asString())
                .isEqualTo(VectorFiles.text(signature).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rdfc", "jcs"})
    void canonicalFormsAndHashesForMlDsaAreThoseOfTheDrafts(String kind) {
        var folder = "pqc-di/commonAlgs/";
        var name = "mldsa44-" + kind + "-2024";
        var document = VectorFiles.document("pqc-di/" + name + "/signed-" + name + ".json");
        var options = (ObjectNode) document.remove("proof");
        options.remove("proofValue");
        var transformation = kind.equals("jcs")
                ? new JsonTransformation(true)
                : new LinkedDataTransformation(VectorFiles.contexts());

        var transformed = (Transformation.Result.Transformed) transformation.of(document, options, "SHA-256");

        assertThat(new String(transformed.document(), StandardCharsets.UTF_8))
                .isEqualTo(VectorFiles.text(folder + "transform-" + kind + "-sha256.txt"));
        assertThat(new String(transformed.options(), StandardCharsets.UTF_8))
                .isEqualTo(VectorFiles.text(folder + "proofConfig-" + name + ".txt"));
        assertThat(HexFormat.of().formatHex(HashedCryptosuite.hashes(transformed, "SHA-256")))
                .isEqualTo(VectorFiles.json(folder + "hashing-combined.json")
                        .path(name)
                        .stringValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mldsa44-rdfc-2024", "mldsa44-jcs-2024"})
    void theSignedVectorOfMlDsaIsIntact(String name) {
        assertThat(check(VectorFiles.document("pqc-di/" + name + "/signed-" + name + ".json")))
                .isInstanceOfSatisfying(
                        Outcome.Intact.class,
                        intact -> assertThat(intact.signer().algorithm()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "di-eddsa/keyPair.json",
                "di-ecdsa/p256KeyPair.json",
                "di-ecdsa/p384KeyPair.json",
                "pqc-di/inputs/KeysMLDSA.json"
            })
    void theKeysOfTheVectorsAreReadAndWritten(String file) {
        var pair = VectorFiles.json(file);
        var written = pair.path("mldsa44").isObject() ? pair.path("mldsa44") : pair;
        var multikey = written.path("publicKeyMultibase").stringValue();

        var key = Multikey.decode(multikey).orElseThrow();

        assertThat(Multikey.encode(key)).isEqualTo(multikey);
        assertThat(DidKey.find(DidKey.verificationMethod(key))).contains(key);
        if (written.has("publicKeyHex")) {
            var bytes = Multikey.bytes(KeyKind.of(key).orElseThrow(), key);
            assertThat(HexFormat.of().formatHex(Arrays.copyOfRange(bytes, 2, bytes.length)))
                    .isEqualTo(written.path("publicKeyHex").stringValue());
        }
    }

    @Test
    void aContextThatIsNotBundledIsNotFetched() {
        var outcome = new DataIntegrity(Contexts.bundled())
                .proofOf(Vector.EDDSA_RDFC_2022.signed())
                .check(TestKeys.knowing());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.NotFoundOut.class,
                        unknown -> assertThat(unknown.obstacle().key()).isEqualTo("signing.context.unknown"));
    }

    private static Outcome check(ObjectNode document) {
        return new DataIntegrity(VectorFiles.contexts()).proofOf(document).check(TestKeys.knowing());
    }
}
