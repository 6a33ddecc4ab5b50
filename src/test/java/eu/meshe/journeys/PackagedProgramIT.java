package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.FreePort;
import eu.meshe.HttpCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The packaged program as an operator runs it: {@code ./meshe}, in a process of its own, with an empty data directory. The server is started
 * with Java's options as they are delivered; the demonstration and the commands, which live for seconds, with a compiler that is sooner ready.
 * Each test has a directory and a port of its own, so that they run at once.
 */
@Execution(ExecutionMode.CONCURRENT)
class PackagedProgramIT {

    private static final String LEARNER = "{\"email\":\"lena@post.example\",\"password\":\"demonstration-only\"}";
    private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path directory = Path.of("unset");

    private static final Map<String, String> SHORT_LIVED =
            Map.of("MESHE_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g");

    private final int port = FreePort.find();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopEverything() throws Exception {
        for (var process : started) {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
        killDatabase();
    }

    @Test
    void losesNothingItAcknowledgedWhenItIsKilledInUse() throws Exception {
        var first = startDemonstration("first");
        awaitHealth();
        var acknowledged = writeUntilKilled(first);

        startDemonstration("second");
        awaitHealth();
        assertAllKnown(acknowledged);

        // once more, the database too
        started.getLast().destroyForcibly().waitFor();
        killDatabase();
        startDemonstration("third");
        awaitHealth();
        assertAllKnown(acknowledged);
    }

    @Test
    void beginsEmptyWithoutTheDemonstrationAndLetsTheFirstAdministratorIn() throws Exception {
        var made = runCommand(
                "create-administrator",
                "--institution",
                "north",
                "--email",
                "ada@north.example",
                "--given-name",
                "Ada",
                "--family-name",
                "Muster",
                "--name",
                "University of the North",
                "--country",
                "AT",
                "--language",
                "en",
                "--registration",
                "NTRAT-000001x",
                "--framework",
                "NQR");
        assertThat(made.exitCode()).as(made.output()).isZero();
        var link = Pattern.compile("(/sign-in/link/\\S+)").matcher(made.output());
        assertThat(link.find()).isTrue();

        start("server", Map.of());
        awaitHealth();
        var browser = new HttpCaller(port);
        browser.get(link.group(1));
        browser.postForm(link.group(1));

        assertThat(browser.get("/at/north/people").body()).contains("ada@north.example");
        assertThat(new HttpCaller(port).postJson("/api/v1/tokens", LEARNER).statusCode())
                .isEqualTo(422);

        // commands beside the running exchange: they use its database and leave it running
        var backup = directory.resolve("exchange.backup");
        assertEnds(0, "backup", backup.toString());
        assertThat(backup).isNotEmptyFile();
        assertEnds(1, "backup", backup.toString());
        assertEnds(2, "no-such-command");
        assertThat(browser.get("/at/north/people").body()).contains("ada@north.example");
        assertThat(new HttpCaller(port).get("/offers").statusCode()).isEqualTo(200);
    }

    @Test
    void checksFilesWithoutServerAndData() throws Exception {
        var document = Files.writeString(directory.resolve("badge.json"), badge(1, 1));
        var ended = runCommand("verify", "--offline", "--json", document.toString());
        assertThat(ended.exitCode()).as(ended.output()).isBetween(1, 2);
        assertThat(ended.output()).contains("\"format\":\"open-badge\"").doesNotContain("DEBUG", "INFO");
        assertEnds(3, "verify", directory.resolve("none.json").toString());
        assertEnds(3, "jose", "issue");
        assertThat(directory.resolve("data")).doesNotExist();
    }

    private void assertEnds(int exitCode, String... words) throws Exception {
        var ended = runCommand(words);
        assertThat(ended.exitCode()).as(ended.output()).isEqualTo(exitCode);
    }

    /** Asks for tokens from several sides; kills the program with no warning in the middle; answers those it had given out. */
    private List<String> writeUntilKilled(Process program) throws Exception {
        var acknowledged = java.util.Collections.synchronizedList(new ArrayList<String>());
        try (var callers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (var caller = 0; caller < 4; caller++) {
                running.add(callers.submit(() -> askForTokens(acknowledged)));
            }
            while (acknowledged.size() < 12) {
                Thread.sleep(50);
            }
            program.destroyForcibly().waitFor();
            for (var one : running) {
                one.get();
            }
        }
        return List.copyOf(acknowledged);
    }

    private void askForTokens(List<String> acknowledged) {
        var token = token();
        for (var number = 0; number < 10_000; number++) {
            try {
                var answer = new HttpCaller(port)
                        .with("Authorization", "Bearer " + token)
                        .postJson("/api/v1/wallet/imports", badge(acknowledged.size(), number));
                if (answer.statusCode() == 201) {
                    var matcher = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}").matcher(answer.body());
                    assertThat(matcher.find()).isTrue();
                    acknowledged.add(matcher.group());
                }
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    /** A badge of nobody we know: it may be kept, and proves nothing. */
    private static String badge(int one, int two) {
        return """
                {"@context":["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id":"urn:example:%d-%d-%d","type":["VerifiableCredential","OpenBadgeCredential"],
                 "issuer":{"id":"https://issuer.example/1","type":["Profile"],"name":"Nobody"},"validFrom":"2024-01-01T00:00:00Z",
                 "name":"Badge","credentialSubject":{"type":["AchievementSubject"],"id":"urn:example:someone",
                 "achievement":{"id":"urn:example:a","type":["Achievement"],"name":"Badge","description":"d","criteria":{"narrative":"n"}}}}""".formatted(one, two, System.nanoTime());
    }

    private void assertAllKnown(List<String> acknowledged) {
        var learner = new HttpCaller(port).with("Authorization", "Bearer " + token());
        assertThat(acknowledged).isNotEmpty();
        for (var id : acknowledged) {
            assertThat(learner.get("/api/v1/wallet/" + id).statusCode()).isEqualTo(200);
        }
    }

    private String token() {
        var matcher = TOKEN.matcher(
                new HttpCaller(port).postJson("/api/v1/tokens", LEARNER).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Process startDemonstration(String name) throws IOException {
        return start(name, SHORT_LIVED, "--spring.profiles.active=demo");
    }

    private Process start(String name, Map<String, String> environment, String... options) throws IOException {
        var program = new ProcessBuilder(command(options))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile());
        program.environment().putAll(environment);
        var process = program.start();
        started.add(process);
        return process;
    }

    private Ended runCommand(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("./meshe"));
        command.addAll(List.of(words));
        command.addAll(options());
        var program = new ProcessBuilder(command).redirectErrorStream(true);
        program.environment().putAll(SHORT_LIVED);
        var process = program.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private List<String> command(String... options) {
        var command = new ArrayList<String>(List.of("./meshe"));
        command.addAll(List.of(options));
        command.add("--server.port=" + port);
        command.addAll(options());
        return command;
    }

    private List<String> options() {
        return List.of(
                "--meshe.data-directory=" + directory.resolve("data"),
                "--meshe.public-address=http://localhost:" + port);
    }

    private void awaitHealth() throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try {
                if (new HttpCaller(port).get("/actuator/health").statusCode() == 200) {
                    return;
                }
            } catch (UncheckedIOException e) {
                Thread.sleep(200);
            }
            assertThat(started.getLast().isAlive()).as(logs()).isTrue();
        }
        throw new AssertionError("The program did not start: " + logs());
    }

    private String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(one -> one.toString().endsWith(".log")).toList()) {
                all.append(file.getFileName())
                        .append('\n')
                        .append(Files.readString(file))
                        .append('\n');
            }
        }
        return all.toString();
    }

    private void killDatabase() throws Exception {
        var pid = directory.resolve("data/postgres/data/postmaster.pid");
        if (Files.exists(pid)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            Thread.sleep(500);
        }
    }

    private record Ended(int exitCode, String output) {}
}
