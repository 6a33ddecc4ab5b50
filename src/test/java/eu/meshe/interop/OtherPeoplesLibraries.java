package eu.meshe.interop;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.platform.Digest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The npm packages of {@code interop/}, versions pinned, and the scripts that use them. Needs Node and npm; tests that ask for it are skipped
 * without, and fail without where {@code CI=true}.
 */
public final class OtherPeoplesLibraries {

    private static final Path SCRIPTS = Path.of("interop");
    private static final Path MODULES = SCRIPTS.resolve("node_modules");

    private final Path files;

    private OtherPeoplesLibraries(Path files) {
        this.files = files;
    }

    /** Installs what is missing. The files of a test lie in a folder of their own, of that name. */
    public static synchronized OtherPeoplesLibraries forTestsOf(String name) throws IOException {
        requireOrSkip(succeeds(List.of("node", "--version")) && succeeds(List.of("npm", "--version")), "Node and npm");
        installMissing();
        var files = Path.of("target", "interop", name).toAbsolutePath();
        Files.createDirectories(files);
        return new OtherPeoplesLibraries(files);
    }

    /** One at a time, whichever process of a test run asks. */
    private static void installMissing() throws IOException {
        var lock = Files.createDirectories(Path.of("target", "interop")).resolve("installing");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var wanted = Digest.hex(Files.readAllBytes(SCRIPTS.resolve("package.json")));
            var installed = MODULES.resolve(".installed-for");
            if (held.isValid()
                    && (!Files.exists(installed) || !Files.readString(installed).equals(wanted))) {
                requireOrSkip(
                        succeeds(List.of(
                                "npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock")),
                        "the npm registry");
                Files.writeString(installed, wanted);
            }
        }
    }

    /** Where the file of that name is, or would be. */
    public Path file(String name) {
        return files.resolve(name);
    }

    public Path write(String name, byte[] content) throws IOException {
        return Files.write(file(name), content);
    }

    /** What a script printed. Exit code 1 is an answer of our scripts, any higher one a failure. */
    public String run(String script, Object... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", script));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return run(command);
    }

    private static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IOException | InterruptedException | AssertionError e) {
            return false;
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("interop", ".txt");
        try {
            var process = new ProcessBuilder(command)
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

    private static void requireOrSkip(boolean there, String what) {
        if (!there && "true".equals(System.getenv("CI"))) {
            throw new AssertionError(what + " is needed for this test");
        }
        Assumptions.assumeTrue(there, what + " is needed for this test");
    }
}
