package eu.meshe.signing;

import eu.meshe.signing.certificate.SealSubject;
import eu.meshe.signing.custody.FileKeyCustody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Keys made for one test run, and directories that know them. */
public final class TestKeys {

    public static final Instant NOW = Instant.parse("2026-06-30T10:15:30Z");
    public static final String NORTH = "did:web:north.example:i:north";

    private static final FileKeyCustody CUSTODY = custody();

    private TestKeys() {}

    public static SigningKey ed25519(String controller) {
        return of(KeyAlgorithm.ED25519, controller);
    }

    public static SigningKey p256(String controller) {
        return of(KeyAlgorithm.P256, controller);
    }

    public static SigningKey rsa(String controller) {
        return of(KeyAlgorithm.RSA, controller);
    }

    public static SigningKey mlDsa44(String controller) {
        return of(KeyAlgorithm.ML_DSA_44, controller);
    }

    public static SigningKey of(KeyAlgorithm algorithm, String controller) {
        return CUSTODY.getKey(CUSTODY.create("test", algorithm, controller, subject()));
    }

    public static SealSubject subject() {
        return new SealSubject("Universität Nordstadt (erfunden)", "VATAT-U00000000", "AT", "Nordstadt");
    }

    /** A registry that knows these keys and no others. */
    public static KeyDirectory knowing(SigningKey... keys) {
        return method -> {
            for (var key : keys) {
                if (key.verificationMethod().equals(method)) {
                    return new KeyDirectory.Answer.Found(key.publicKey(), key.controller(), Proof.KeySource.REGISTRY);
                }
            }
            return new KeyDirectory.Answer.NotFoundOut(eu.meshe.platform.Message.of("test.unknown", method));
        };
    }

    private static FileKeyCustody custody() {
        try {
            var directory = Files.createTempDirectory("meshe-test-keys");
            directory.toFile().deleteOnExit();
            return new FileKeyCustody(directory, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
