package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.credential.Credential;
import eu.meshe.format.SampleCredentials;
import eu.meshe.format.openbadge.OpenBadgeFormat;
import eu.meshe.format.recognitionrecord.RecognitionFormat;
import eu.meshe.signing.Contexts;
import eu.meshe.signing.DidDocument;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifiers from npm accept what we issue and refuse it changed ({@code interop/}, versions pinned). Needs Node and npm; skipped without,
 * failed without where {@code CI=true}.
 */
class OtherPeoplesVerifiersTest {

    private static final Path SCRIPTS = Path.of("interop");
    private static final Path FILES = Path.of("target", "interop").toAbsolutePath();
    private static final SigningKey KEY = TestKeys.ed25519(SampleCredentials.ISSUER);

    @BeforeAll
    static void install() throws Exception {
        requireOrSkip(succeeds(List.of("node", "--version")) && succeeds(List.of("npm", "--version")), "Node and npm");
        if (!Files.exists(SCRIPTS.resolve("node_modules/@digitalcredentials/verifier-core"))) {
            requireOrSkip(
                    succeeds(List.of(
                            "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")),
                    "the npm registry");
        }
        Files.createDirectories(FILES);
        write("did.json", DidDocument.of(SampleCredentials.ISSUER, List.of(KEY)).toJson());
        write(
                "recognition-context.json",
                Contexts.bundled().toJson(Contexts.RECOGNITION).getBytes(StandardCharsets.UTF_8));
        write("badge.json", new OpenBadgeFormat().issue(SampleCredentials.full(), KEY, TestKeys.NOW));
        write(
                "badge-plain.json",
                new OpenBadgeFormat().issue(withoutStatus(SampleCredentials.full()), KEY, TestKeys.NOW));
        write("recognition.json", new RecognitionFormat().issue(SampleCredentials.recognition(), KEY, TestKeys.NOW));
        write(
                "recognition-plain.json",
                new RecognitionFormat().issue(withoutStatus(SampleCredentials.recognition()), KEY, TestKeys.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"badge.json", "recognition.json"})
    void digitalBazaarFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalbazaar.mjs", file)).contains("\"verified\":true");
    }

    /** Without a status: this verifier fetches the list, which no server publishes here. */
    @ParameterizedTest
    @ValueSource(strings = {"badge-plain.json", "recognition-plain.json"})
    void digitalCredentialsFindsOursRight(String file) throws Exception {
        assertThat(verify("verify-digitalcredentials.mjs", file)).contains("\"verified\":true");
    }

    @Test
    void bothFindAChangedBadgeWrong() throws Exception {
        var changed = Files.readString(FILES.resolve("badge-plain.json")).replace("Data ethics", "Data ethicz");
        write("badge-changed.json", changed.getBytes(StandardCharsets.UTF_8));

        assertThat(verify("verify-digitalbazaar.mjs", "badge-changed.json")).contains("\"verified\":false");
        assertThat(verify("verify-digitalcredentials.mjs", "badge-changed.json"))
                .contains("\"verified\":false");
    }

    private static Credential withoutStatus(Credential credential) {
        return new Credential(
                credential.id(),
                credential.title(),
                credential.issuer(),
                credential.holder(),
                credential.claim(),
                credential.issuedAt(),
                credential.validFrom(),
                credential.validUntil(),
                List.of());
    }

    private static String verify(String script, String file) throws Exception {
        return run(List.of(
                "node",
                script,
                FILES.resolve(file).toString(),
                FILES.resolve("did.json").toString(),
                Contexts.RECOGNITION,
                FILES.resolve("recognition-context.json").toString()));
    }

    private static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IOException | InterruptedException | AssertionError e) {
            return false;
        }
    }

    /** What it printed; exit code 1 is an answer of our scripts, any higher one a failure. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("interop", ".txt");
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("%s ends", command)
                    .isTrue();
            var text = Files.readString(output);
            assertThat(process.exitValue())
                    .as(text)
                    .isBetween(0, command.getFirst().equals("npm") ? 0 : 1);
            return text;
        } finally {
            Files.delete(output);
        }
    }

    private static void write(String name, byte[] content) throws IOException {
        Files.write(FILES.resolve(name), content);
    }

    private static void requireOrSkip(boolean there, String what) {
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + " is needed for this test");
        }
        Assumptions.assumeTrue(there, what + " is needed for this test");
    }
}
