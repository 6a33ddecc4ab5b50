package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKeyCustodyTest {

    private static final byte[] MESSAGE = "Zertifikat".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(KeyAlgorithm.class)
    void aKeySurvivesANewStart(KeyAlgorithm algorithm) throws Exception {
        var id = custody().create("north", algorithm, TestKeys.NORTH, TestKeys.subject());

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

    private static int signatureLength(KeyAlgorithm algorithm) {
        return switch (algorithm) {
            case ED25519, P256 -> 64;
            case RSA -> 384;
            case ML_DSA_44 -> 2420;
        };
    }

    @Test
    void whatOurProviderSignsTheJdkFindsRight() throws Exception {
        var custody = custody();
        var ed = custody.getKey(custody.create("north", KeyAlgorithm.ED25519, TestKeys.NORTH, TestKeys.subject()));
        var ec = custody.getKey(custody.create("north", KeyAlgorithm.P256, TestKeys.NORTH, TestKeys.subject()));

        assertThat(jdkAccepts("Ed25519", ed)).isTrue();
        assertThat(jdkAccepts("SHA256withECDSAinP1363Format", ec)).isTrue();
    }

    @Test
    void theSealingKeyCarriesACertificateThatNamesItsOwner() throws Exception {
        var custody = custody();
        var id = custody.create("north", KeyAlgorithm.P256, TestKeys.NORTH, TestKeys.subject());

        var certificate = custody.getKey(id).certificates().getFirst();

        var name = new JcaX509CertificateHolder(certificate).getSubject();
        assertThat(name.getRDNs(BCStyle.O)[0].getFirst().getValue())
                .hasToString(TestKeys.subject().organisation());
        assertThat(name.getRDNs(BCStyle.ORGANIZATION_IDENTIFIER)[0].getFirst().getValue())
                .hasToString("VATAT-U00000000");
        assertThat(name.getRDNs(BCStyle.C)[0].getFirst().getValue()).hasToString("AT");
        assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        assertThat(certificate.getNotAfter().toInstant())
                .isEqualTo(TestKeys.NOW.plus(SealCertificate.LIFE).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        certificate.verify(certificate.getPublicKey());
    }

    @Test
    void anEd25519KeyShowsNoCertificate() {
        assertThat(TestKeys.ed25519(TestKeys.NORTH).certificates()).isEmpty();
    }

    @Test
    void keysAndPassphraseCanBeReadByTheirOwnerOnly() throws Exception {
        var id = custody().create("north", KeyAlgorithm.P256, TestKeys.NORTH, TestKeys.subject());

        for (var name : new String[] {id + ".p12", "passphrase"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                            directory.resolve("keys").resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void manyAtOnceShareOnePassphraseAndLoseNoKey() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 24)
                    .<Callable<String>>mapToObj(i ->
                            () -> custody().create("north", KeyAlgorithm.ED25519, TestKeys.NORTH, TestKeys.subject()))
                    .toList();
            for (var made : threads.invokeAll(work)) {
                assertThat(custody().getKey(made.get()).sign(MESSAGE)).hasSize(64);
            }
        }
        assertThat(custody().listKeys("north")).hasSize(24).isSorted();
        assertThat(custody().listKeys("nor")).isEmpty();
    }

    @Test
    void aFileLeftHalfWrittenByACrashIsNoKey() throws Exception {
        var id = custody().create("north", KeyAlgorithm.ED25519, TestKeys.NORTH, TestKeys.subject());
        Files.writeString(directory.resolve("keys").resolve(".north.ed25519.0011.p12.aa.tmp"), "half");

        assertThat(custody().listKeys("north")).containsExactly(id);
    }

    @Test
    void aSpoiltFileIsSaidSoWithoutShowingKeyOrPassphrase() throws Exception {
        var id = custody().create("north", KeyAlgorithm.ED25519, TestKeys.NORTH, TestKeys.subject());
        var file = directory.resolve("keys").resolve(id + ".p12");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        var passphrase = Files.readString(directory.resolve("keys").resolve("passphrase"));

        assertThatThrownBy(() -> custody().getKey(id))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining(id)
                .hasMessageNotContaining(passphrase)
                .hasStackTraceContaining("could not be opened");
    }

    @Test
    void theKeysTextShowsItsIdOnly() {
        var custody = custody();
        var id = custody.create("north", KeyAlgorithm.ED25519, TestKeys.NORTH, TestKeys.subject());

        assertThat(custody.getKey(id)).hasToString("FileKey[" + id + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "north.p256.zz", "north.p256.00ff", "a/b.c.d"})
    void findsNoKeyUnderAStrangeId(String id) {
        assertThat(custody().findKey(id)).isEmpty();
    }

    private boolean jdkAccepts(String algorithm, SigningKey key) throws Exception {
        var verifier = java.security.Signature.getInstance(algorithm, "SunEC");
        verifier.initVerify(key.publicKey());
        verifier.update(MESSAGE);
        return verifier.verify(key.sign(MESSAGE));
    }

    private FileKeyCustody custody() {
        return new FileKeyCustody(
                directory.resolve("keys"), Clock.fixed(TestKeys.NOW, ZoneOffset.UTC), new SecureRandom());
    }
}
