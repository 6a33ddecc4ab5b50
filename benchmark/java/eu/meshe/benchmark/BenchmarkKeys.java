package eu.meshe.benchmark;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.custody.FileKeyCustody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;

/** Keys in files, as the product keeps them, made for one run. */
public final class BenchmarkKeys {

    private BenchmarkKeys() {}

    /** A new key of {@link BenchmarkCredentials#ISSUER}. */
    public static SigningKey make(KeyAlgorithm algorithm) {
        try {
            var directory = Files.createTempDirectory("meshe-benchmark");
            directory.toFile().deleteOnExit();
            var custody = new FileKeyCustody(
                    directory, Clock.fixed(BenchmarkCredentials.NOW, ZoneOffset.UTC), new SecureRandom());
            var subject = new SealSubject("North University (made up)", "VATAT-U00000000", "AT", "Northtown");
            return custody.getKey(custody.create("benchmark", algorithm, BenchmarkCredentials.ISSUER, subject));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A directory in memory that knows this one key. */
    public static KeyDirectory knowing(SigningKey key) {
        var found = new KeyDirectory.Answer.Found(key.publicKey(), key.controller(), Proof.KeySource.REGISTRY);
        return method -> {
            if (!key.verificationMethod().equals(method)) {
                throw new IllegalArgumentException("Asked for another key: " + method);
            }
            return found;
        };
    }
}
