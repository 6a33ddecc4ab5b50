package eu.meshe.signing.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.CryptoProvider;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every key custody does, wherever it keeps the keys. */
abstract class KeyCustodyContract {

    static final byte[] MESSAGE = "Zertifikat".getBytes(StandardCharsets.UTF_8);

    /** The custody under test, opened anew: it remembers nothing but what it has kept. */
    abstract KeyCustody custody();

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void aKeySurvivesANewStart(KeyAlgorithm algorithm) throws Exception {
        if (isRefused(algorithm)) {
            return;
        }
        var id = make("north", algorithm);

        var key = custody().getKey(id);
        var signature = key.sign(MESSAGE);

        assertThat(key.algorithm()).isEqualTo(algorithm);
        assertThat(signature).hasSize(signatureLength(algorithm));
        assertThat(key.verificationMethod()).isEqualTo(TestKeys.NORTH + "#" + id);
        assertThat(key.controller()).isEqualTo(TestKeys.NORTH);
        var verifier = CryptoProvider.verifier(algorithm, key.publicKey());
        verifier.update(MESSAGE);
        assertThat(verifier.verify(signature)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void whatItSignsTheJdkFindsRightAndAChangedMessageWrong(KeyAlgorithm algorithm) throws Exception {
        if (isRefused(algorithm)) {
            return;
        }
        var key = custody().getKey(make("north", algorithm));
        var signature = key.sign(MESSAGE);

        assertThat(jdkAccepts(key, MESSAGE, signature)).isTrue();
        assertThat(jdkAccepts(key, "zertifikat".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyAlgorithm.class,
            names = {"P256", "RSA"})
    void aSealingKeyCarriesACertificateThatNamesItsOwner(KeyAlgorithm algorithm) throws Exception {
        var certificate =
                custody().getKey(make("north", algorithm)).certificates().getFirst();

        var name = new JcaX509CertificateHolder(certificate).getSubject();
        assertThat(name.getRDNs(BCStyle.O)[0].getFirst().getValue())
                .hasToString(TestKeys.subject().organisation());
        assertThat(name.getRDNs(BCStyle.ORGANIZATION_IDENTIFIER)[0].getFirst().getValue())
                .hasToString("VATAT-U00000000");
        assertThat(name.getRDNs(BCStyle.C)[0].getFirst().getValue()).hasToString("AT");
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void anRsaKeyHas3072Bits() {
        var key = custody().getKey(make("north", KeyAlgorithm.RSA));

        assertThat(((RSAPublicKey) key.publicKey()).getModulus().bitLength()).isEqualTo(3072);
    }

    @Test
    void listsTheKeysOfAnOwnerAndOfNoOther() {
        var first = make("nord", KeyAlgorithm.P256);
        var second = make("nord", KeyAlgorithm.P256);
        make("nord-west", KeyAlgorithm.P256);

        assertThat(custody().listKeys("nord"))
                .containsExactlyInAnyOrder(first, second)
                .isSorted();
        assertThat(custody().listKeys("nor")).isEmpty();
    }

    @Test
    void manyAtOnceLoseNoKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var custody = custody();
            var work = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(
                            i -> () -> custody.create("many", KeyAlgorithm.P256, TestKeys.NORTH, TestKeys.subject()))
                    .toList();
            for (var made : threads.invokeAll(work)) {
                assertThat(custody().getKey(made.get()).sign(MESSAGE)).hasSize(64);
            }
        }
        assertThat(custody().listKeys("many")).hasSize(16).isSorted();
    }

    @Test
    void manySignWithOneKeyAtOnce() throws Exception {
        var key = custody().getKey(make("north", KeyAlgorithm.P256));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 64)
                    .<Callable<byte[]>>mapToObj(i -> () -> key.sign(MESSAGE))
                    .toList();
            for (var signature : threads.invokeAll(work)) {
                assertThat(jdkAccepts(key, MESSAGE, signature.get())).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../north", "a/b", "a.b", "nord west", "north\u0000", "\u00e9cole", "*", "a\nb"})
    void refusesAnOwnerThatCouldMeanAnotherPlace(String owner) {
        assertThatThrownBy(() -> make(owner, KeyAlgorithm.P256)).isInstanceOf(IllegalArgumentException.class);
        assertThat(custody().listKeys(owner)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "north.p256.zz", "north.p256.00112233aabbccdd", "a/b.c.d"})
    void findsNoKeyUnderAStrangeId(String id) {
        assertThat(custody().findKey(id)).isEmpty();
        assertThatThrownBy(() -> custody().getKey(id)).isInstanceOf(SigningException.class);
    }

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void theKeysTextShowsItsIdOnly(KeyAlgorithm algorithm) {
        if (isRefused(algorithm)) {
            return;
        }
        var id = make("north", algorithm);

        assertThat(custody().getKey(id).toString()).matches("\\w+\\[" + id.replace(".", "\\.") + "]");
    }

    String make(String owner, KeyAlgorithm algorithm) {
        return custody().create(owner, algorithm, TestKeys.NORTH, TestKeys.subject());
    }

    /** A custody need not keep every kind of key; what it does not keep it refuses to make. */
    private boolean isRefused(KeyAlgorithm algorithm) {
        if (custody().supports(algorithm)) {
            return false;
        }
        assertThatThrownBy(() -> make("north", algorithm)).isInstanceOf(SigningException.class);
        return true;
    }

    private static boolean jdkAccepts(SigningKey key, byte[] message, byte[] signature) throws Exception {
        var verifier = Signature.getInstance(
                CryptoProvider.signatureName(key.algorithm()),
                switch (key.algorithm()) {
                    case ED25519, P256 -> "SunEC";
                    case RSA -> "SunRsaSign";
                    case ML_DSA_44 -> "SUN";
                });
        verifier.initVerify(key.publicKey());
        verifier.update(message);
        return verifier.verify(signature);
    }

    private static int signatureLength(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519, P256 -> 64;
            case RSA -> 384;
            case ML_DSA_44 -> 2420;
        };
    }
}
