package eu.meshe.signing.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.TestKeys;
import eu.meshe.signing.certificate.SealCertificate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyCustodyTest extends KeyCustodyContract {

    @TempDir
    Path directory;

    @Test
    void theCertificateLivesFiveYears() {
        var certificate = custody()
                .getKey(make("north", KeyAlgorithm.P256))
                .certificates()
                .getFirst();
        assertThat(certificate.getNotAfter().toInstant())
                .isEqualTo(TestKeys.NOW.plus(SealCertificate.LIFE).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
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

    @Override
    FileKeyCustody custody() {
        return new FileKeyCustody(
                directory.resolve("keys"), Clock.fixed(TestKeys.NOW, ZoneOffset.UTC), new SecureRandom());
    }
}
