package eu.meshe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's schemas, vectors and documents, which lie beside the project and are never part of it. Where they are absent the test that
 * asks is skipped, visibly; with {@code CI=true} it fails.
 */
public final class Shared {

    private static final Path ROOT = Path.of("..", "shared");

    private Shared() {}

    public static Path path(String relative) {
        var file = ROOT.resolve(relative);
        if (!Files.exists(file)) {
            var message = file + " is absent: other people's documents are needed for this test";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        return file;
    }

    public static byte[] bytes(String relative) {
        try {
            return Files.readAllBytes(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String relative) {
        return new String(bytes(relative), java.nio.charset.StandardCharsets.UTF_8);
    }
}
