package eu.meshe.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyKind;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.VectorFiles;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.jose.Jwk;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers that are keys: did:key and did:jwk. */
class SelfDescribingKeysTest {

    private static final SigningKey ED25519 = TestKeys.ed25519(TestKeys.NORTH);

    @ParameterizedTest
    @EnumSource(
            value = KeyAlgorithm.class,
            names = {"ED25519", "P256", "ML_DSA_44"})
    void aDidKeyIsItsOwnKey(KeyAlgorithm algorithm) {
        var key = TestKeys.of(algorithm, TestKeys.NORTH).publicKey();
        var did = DidKey.of(key);

        assertThat(DidKey.find(did)).contains(key);
        assertThat(DidKey.find(DidKey.verificationMethod(key))).contains(key);
        assertThat(DidKey.find(did + "#" + Multikey.encode(ED25519.publicKey()) + "x"))
                .isEmpty();
        assertThat(DidKey.find(did.substring(0, did.length() - 4))).isEmpty();
        assertThat(DidKey.find(did + "AAAA")).isEmpty();
    }

    /** The first vector of the method's specification. */
    @Test
    void theExampleOfDidJwkIsRead() {
        var did =
                "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRSJ9";

        assertThat(DidJwk.find(did).flatMap(KeyKind::of)).contains(KeyKind.P256);
        assertThat(DidJwk.find(did + "#0")).isEqualTo(DidJwk.find(did));
    }

    @Test
    void aProofUnderADidJwkIsIntact() {
        var suite = new DataIntegrity(VectorFiles.contexts());
        var key = new Renamed(ED25519, didJwk(ED25519.publicKey()) + "#0");
        var signed = suite.sign(VectorFiles.document("di-eddsa/unsigned.json"), key, TestKeys.NOW);

        assertThat(suite.proofOf(signed).check(TestKeys.knowing()))
                .isInstanceOfSatisfying(Outcome.Intact.class, intact -> {
                    assertThat(intact.signer().source()).isEqualTo(Proof.KeySource.SELF_DESCRIBING);
                    assertThat(intact.signer().controller()).isEqualTo(didJwk(ED25519.publicKey()));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"EC\"}",
                "[]",
                "7",
                "{\"kty\":\"EC\",\"kty\":\"EC\"}",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "not json"
            })
    void whatIsNoKeyIsNone(String json) {
        assertThat(DidJwk.find("did:jwk:" + encoded(json))).isEmpty();
    }

    @Test
    void anotherFragmentOrAKeyForSecrecyIsNone() {
        var did = didJwk(ED25519.publicKey());
        var forSecrecy = Jwk.write(ED25519.publicKey()).put("use", "enc").toString();

        assertThat(DidJwk.find(did)).isPresent();
        assertThat(DidJwk.find(did + "#1")).isEmpty();
        assertThat(DidJwk.find(did + "#")).isEmpty();
        assertThat(DidJwk.find("did:jwk:" + encoded(forSecrecy))).isEmpty();
    }

    private static String didJwk(PublicKey key) {
        return "did:jwk:" + encoded(Jwk.write(key).toString());
    }

    private static String encoded(String json) {
        return Base64Url.encode(json.getBytes(StandardCharsets.UTF_8));
    }

    /** A key under another address. */
    private record Renamed(SigningKey key, String verificationMethod) implements SigningKey {

        @Override
        public KeyAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public PublicKey publicKey() {
            return key.publicKey();
        }

        @Override
        public java.util.List<java.security.cert.X509Certificate> certificates() {
            return key.certificates();
        }

        @Override
        public byte[] sign(byte[] message) {
            return key.sign(message);
        }
    }
}
