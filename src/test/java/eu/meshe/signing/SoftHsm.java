package eu.meshe.signing;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * Tokens of SoftHSM (Debian's package {@code softhsm2}), made for one test run. Where it is not installed the test that asks is skipped,
 * visibly; with {@code CI=true} it fails.
 */
public final class SoftHsm {

    public static final String PIN = "927461";

    private static final Path TOOL = Path.of("/usr/bin/softhsm2-util");
    private static final int TOKENS = 16;
    private static final AtomicInteger GIVEN = new AtomicInteger();

    private SoftHsm() {}

    /** The same place on every architecture. */
    public static Path library() {
        return Path.of("/usr/lib/softhsm/libsofthsm2.so");
    }

    /** The label of a token that nobody else uses. */
    public static String aToken() {
        demand();
        var number = GIVEN.getAndIncrement();
        if (number >= TOKENS) {
            throw new IllegalStateException("More tokens were asked for than were made");
        }
        return Tokens.label(number);
    }

    public static void demand() {
        if (!Files.exists(TOOL) || !Files.exists(library())) {
            var message = "SoftHSM is absent: install the packages softhsm2 and libsofthsm2 for this test";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
        if (!Files.exists(Tokens.DIRECTORY)) {
            throw new AssertionError("The tokens have gone");
        }
    }

    public static Path pinFile() {
        return Tokens.DIRECTORY.resolve("pin");
    }

    /** Where a token keeps its objects: pulled out, the token is gone. */
    public static Path directoryOf(String label) {
        try (var directories = Files.list(Tokens.DIRECTORY.resolve("tokens"))) {
            return directories
                    .filter(directory -> isOf(label, directory.resolve("token.object")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all that programs of this process were doing on the token, as a network failure or a restart of the module does. */
    public static void closeAllSessions(long slot) {
        call("C_CloseAllSessions", JAVA_LONG, slot);
    }

    /** Ends the library itself. */
    public static void end() {
        call("C_Finalize", ADDRESS, MemorySegment.NULL);
    }

    private static void call(String name, MemoryLayout layout, Object argument) {
        try {
            var function = SymbolLookup.libraryLookup(library(), Arena.global())
                    .find(name)
                    .orElseThrow();
            var answer = (long) Linker.nativeLinker()
                    .downcallHandle(function, FunctionDescriptor.of(JAVA_LONG, layout))
                    .invoke(argument);
            if (answer != 0) {
                throw new AssertionError(name + " answered 0x" + Long.toHexString(answer));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOf(String label, Path object) {
        try {
            return new String(Files.readAllBytes(object), java.nio.charset.StandardCharsets.ISO_8859_1).contains(label);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SoftHSM sees tokens that others make only when it starts: all are made before its first use. */
    private static final class Tokens {

        static final Path DIRECTORY = make();

        private static Path make() {
            try {
                var directory = Files.createTempDirectory("meshe-softhsm");
                Files.createDirectory(directory.resolve("tokens"));
                Files.writeString(directory.resolve("pin"), PIN + "\n");
                var settings = directory.resolve("softhsm2.conf");
                Files.writeString(
                        settings,
                        "directories.tokendir = " + directory.resolve("tokens")
                                + "\nobjectstore.backend = file\nlog.level = ERROR\n");
                for (int number = 0; number < TOKENS; number++) {
                    initialise(settings, label(number));
                }
                setEnvironment("SOFTHSM2_CONF", settings.toString());
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String label(int number) {
            return "meshe test %02d".formatted(number);
        }

        private static void initialise(Path settings, String label) throws IOException {
            var builder = new ProcessBuilder(List.of(
                            TOOL.toString(),
                            "--init-token",
                            "--free",
                            "--label",
                            label,
                            "--pin",
                            PIN,
                            "--so-pin",
                            "5551234"))
                    .redirectErrorStream(true);
            builder.environment().putAll(Map.of("SOFTHSM2_CONF", settings.toString()));
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes());
            try {
                if (process.waitFor() != 0) {
                    throw new AssertionError(output);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Of this very process: the library reads it when it starts. */
        private static void setEnvironment(String name, String value) {
            try (var arena = Arena.ofConfined()) {
                var setenv = Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker()
                                        .defaultLookup()
                                        .find("setenv")
                                        .orElseThrow(),
                                FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
                var answer = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 1);
                if (answer != 0) {
                    throw new AssertionError("setenv answered " + answer);
                }
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }
}
