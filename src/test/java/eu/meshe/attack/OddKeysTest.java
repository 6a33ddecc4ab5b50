package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof.Outcome;
import eu.meshe.signing.TestJws;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.did.DidJwk;
import eu.meshe.signing.did.DidKey;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keys and signatures that a stranger's document brings along, made to be accepted, to be thrown at, or to take for ever. */
class OddKeysTest {

    private static final KeyDirectory NOBODY =
            method -> new KeyDirectory.Answer.NotFoundOut(Message.of("test.unknown", method));
    private static final BigInteger ORDER_OF_P256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
    private static final BigInteger ORDER_OF_ED25519 =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** RFC 8032, 5.1; the points whose order divides eight, also as they may be written beyond the field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void acceptsNoEdwardsKeyThatFitsEverything(String point) {
        var key = HexFormat.of().parseHex(point);
        var jwk = object().put("kty", "OKP").put("crv", "Ed25519").put("x", Base64Url.encode(key));
        var anything = new byte[64];
        anything[0] = 1; // R the neutral element, S zero: right for every text under the neutral element as a key
        for (int i = 0; i < 16; i++) {
            assertThat(outcome("EdDSA", jwk, "{\"n\":" + i + "}", anything)).isNotInstanceOf(Outcome.Intact.class);
        }
        assertThat(Jwk.find(jwk)).isEmpty();
    }

    @Test
    void acceptsNoEdwardsSignatureWrittenTwice() {
        var key = TestKeys.ed25519("did:web:x.example");
        var signed = signed("EdDSA", Jwk.write(key.publicKey()), "{}");
        var signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        assertThat(outcome(signed, signature)).isInstanceOf(Outcome.Intact.class);
        var scalar = Arrays.copyOfRange(signature, 32, 64);
        var more = reversed(fixed(new BigInteger(1, reversed(scalar)).add(ORDER_OF_ED25519)));
        var second = signature.clone();
        System.arraycopy(more, 0, second, 32, 32);
        assertThat(outcome(signed, second)).isInstanceOf(Outcome.Broken.class);
    }

    @Test
    void acceptsNoCurveSignatureOutOfRange() {
        var pair = TestJws.p256();
        var jwk = Jwk.write(pair.getPublic());
        var one = BigInteger.ONE;
        for (var r : Stream.of(BigInteger.ZERO, one, ORDER_OF_P256, ORDER_OF_P256.subtract(one), ORDER_OF_P256.add(one))
                .toList()) {
            for (var s : Stream.of(BigInteger.ZERO, one, ORDER_OF_P256, ORDER_OF_P256.add(one))
                    .toList()) {
                assertThat(outcome("ES256", jwk, "{}", joined(fixed(r), fixed(s))))
                        .isInstanceOf(Outcome.Broken.class);
            }
        }
        for (var length : new int[] {0, 1, 63, 65, 70, 72, 128, 5000}) {
            assertThat(outcome("ES256", jwk, "{}", new byte[length])).isInstanceOf(Outcome.Broken.class);
        }
    }

    /** ECDSA has two signatures for each (SEC 1, 4.1): s and n - s. The text is the same, so this forges nothing; RFC 7518 forbids neither. */
    @Test
    void takesTheOtherOfTheTwoSignaturesOverTheSameText() {
        var pair = TestJws.p256();
        var token = TestJws.es256("{\"alg\":\"ES256\",\"jwk\":" + Jwk.write(pair.getPublic()) + "}", "{}", pair);
        var signed = token.substring(0, token.lastIndexOf('.'));
        var signature = Base64Url.decode(token.substring(signed.length() + 1)).orElseThrow();
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        var other = joined(Arrays.copyOf(signature, 32), fixed(ORDER_OF_P256.subtract(s)));
        assertThat(outcome(signed, other)).isInstanceOf(Outcome.Intact.class);
    }

    /**
     * Sizes in bits; an exponent of 0 stands for a random one as long as the modulus. What would take long to calculate with is refused as a key,
     * before anything is calculated.
     */
    @ParameterizedTest
    @CsvSource({
        "8,3,signing.jws.header",
        "64,3,signing.jws.header",
        "512,65537,signing.key.wrongKind",
        "1024,65537,signing.key.wrongKind",
        "2047,65537,signing.key.wrongKind",
        "2048,1,signing.jws.header",
        "2048,2,signing.jws.header",
        "4096,0,signing.jws.header",
        "8192,0,signing.jws.header",
        "8193,3,signing.jws.header",
        "16384,65537,signing.jws.header",
        "16384,0,signing.jws.header"
    })
    void refusesOddRsaKeysWithoutUsingThem(int bits, long exponent, String why) {
        for (var alg : new String[] {"RS256", "PS512"}) {
            for (var signature : new byte[][] {new byte[bits / 8], signatureOfOne(bits)}) {
                assertThat(outcome(alg, rsa(bits, exponent), "{}", signature))
                        .isInstanceOfSatisfying(
                                Outcome.Broken.class,
                                broken -> assertThat(broken.why().key()).isEqualTo(why));
            }
        }
    }

    /** Exponents that no key should have, of a length that is calculated with in no time. */
    @ParameterizedTest
    @CsvSource({"2048,4", "2048,65536", "2048,0", "3072,0"})
    void findsNothingIntactUnderOddExponents(int bits, long exponent) {
        for (var alg : new String[] {"RS256", "PS512"}) {
            for (var signature : new byte[][] {new byte[bits / 8], signatureOfOne(bits)}) {
                assertThat(outcome(alg, rsa(bits, exponent), "{}", signature)).isNotInstanceOf(Outcome.Intact.class);
            }
        }
    }

    private static ObjectNode rsa(int bits, long exponent) {
        var random = new Random(7);
        var modulus = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
        var e = exponent == 0 ? new BigInteger(bits - 1, random).setBit(0) : BigInteger.valueOf(exponent);
        return object().put("kty", "RSA").put("n", number(modulus)).put("e", number(e));
    }

    @Test
    void acceptsNoPointOffTheCurve() {
        var jwk = Jwk.write(TestJws.p256().getPublic());
        for (var off : new ObjectNode[] {
            jwk.deepCopy().put("y", Base64Url.encode(new byte[32])),
            jwk.deepCopy().put("x", Base64Url.encode(new byte[32])).put("y", Base64Url.encode(new byte[32])),
            jwk.deepCopy().put("x", jwk.path("y").stringValue()),
            jwk.deepCopy()
                    .put("x", Base64Url.encode(fixed(BigInteger.TWO.pow(256).subtract(BigInteger.ONE)))),
            jwk.deepCopy().put("crv", "P-384")
        }) {
            assertThat(Jwk.find(off)).isEmpty();
            assertThat(DidJwk.find("did:jwk:" + TestJws.encode(off.toString()) + "#0"))
                    .isEmpty();
            assertThat(outcome("ES256", off, "{}", new byte[64])).isNotInstanceOf(Outcome.Intact.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:key:",
                "did:key:z",
                "did:key:u",
                "did:key:z6Mk",
                "did:key:z#z",
                "did:key:zDn",
                "did:jwk:",
                "did:jwk:e30",
                "did:jwk:e30#1"
            })
    void findsNoKeyInABrokenAddress(String address) {
        assertThat(DidKey.find(address)).isEmpty();
        assertThat(DidJwk.find(address)).isEmpty();
        assertThat(DidKey.find(address + "1".repeat(100_000))).isEmpty();
    }

    private static Outcome outcome(String alg, ObjectNode jwk, String payload, byte[] signature) {
        return outcome(signed(alg, jwk, payload), signature);
    }

    private static Outcome outcome(String signed, byte[] signature) {
        var read = (Jws.Result.Read) Jws.parse(signed + "." + Base64Url.encode(signature));
        return new JwsProof(read.jws(), "", null).check(NOBODY);
    }

    private static String signed(String alg, ObjectNode jwk, String payload) {
        var header = object().put("alg", alg);
        header.set("jwk", jwk);
        return TestJws.encode(header.toString()) + "." + TestJws.encode(payload);
    }

    private static byte[] signatureOfOne(int bits) {
        var signature = new byte[bits / 8];
        signature[signature.length - 1] = 1;
        return signature;
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64Url.encode(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = new byte[32];
        var own = number.toByteArray();
        for (int i = 1; i <= Math.min(32, own.length); i++) {
            bytes[32 - i] = own[own.length - i];
        }
        return bytes;
    }

    private static byte[] reversed(byte[] bytes) {
        var result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
