package eu.meshe.fuzz;

import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.verification.VerifierInMemory.KnownKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inputs that are kept in {@code fuzz/corpus}: documents of our own making, and what campaigns found worth keeping. */
final class Corpus {

    /** When the corpus' documents are checked: after they were issued, before they end. */
    static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    static final Path HOME = Path.of(System.getProperty("basedir", "."), "fuzz", "corpus");

    /** The public halves of the keys that signed the documents. The private ones were thrown away when the documents had been made. */
    static final Path KEYS = HOME.resolve("known-keys.json");

    private Corpus() {}

    static List<byte[]> of(Target target) {
        try (var files = Files.list(HOME.resolve(target.folder()))) {
            return files.sorted().map(Corpus::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<KnownKey> keys() {
        return JsonMapper.shared()
                .readTree(read(KEYS))
                .valueStream()
                .map(Corpus::key)
                .toList();
    }

    private static KnownKey key(JsonNode key) {
        return new KnownKey(
                key.path("verificationMethod").stringValue(),
                key.path("controller").stringValue(),
                Jwk.find(key.path("publicKeyJwk")).orElseThrow(),
                CertificateChain.read(key.path("x5c")));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
