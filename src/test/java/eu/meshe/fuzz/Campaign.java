package eu.meshe.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Lets Jazzer feed the targets for a while, four at a time, each with 256 MiB and thirty seconds for one input, and prints how many inputs
 * each was fed. An input that shows a fault is kept in {@code target/fuzz}, and the campaign ends with 1.
 */
final class Campaign {

    private static final int AT_ONCE = 4;

    /** Where chance begins: the same for every build, so that none fails by another's luck; 0 for anywhere. */
    private static final int SEED = Integer.getInteger("meshe.seed", 1);

    private static final int LARGEST_INPUT = 32_768;

    /** Seconds for starting and ending, on a machine that has other things to do. */
    private static final long PATIENCE = 600;

    private static final Pattern DONE = Pattern.compile("(?m)^Done (\\d+) runs");
    private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();

    private final int seconds;

    private Campaign(int seconds) {
        this.seconds = seconds;
    }

    /** What one target was fed. */
    private record Fed(Target target, long inputs, boolean sound) {

        String line() {
            return "| %-14s | %,12d | %s |".formatted(target.folder(), inputs, sound ? "no fault" : "**a fault**");
        }
    }

    /** @param arguments seconds for each target, then the targets' names; none for all */
    public static void main(String[] arguments) throws Exception {
        var targets = arguments.length < 2
                ? List.of(Target.values())
                : Arrays.stream(arguments).skip(1).map(Target::named).toList();
        System.exit(new Campaign(Integer.parseInt(arguments[0])).run(targets) ? 0 : 1);
    }

    private boolean run(List<Target> targets) throws InterruptedException, ExecutionException {
        System.out.printf("| %-14s | %12s | |%n|---|---:|---|%n", "fed", "inputs");
        var sound = true;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<Fed>>();
            for (var target : targets) {
                running.add(threads.submit((Callable<Fed>) () -> feed(target)));
            }
            for (var one : running) {
                System.out.println(one.get().line());
                sound &= one.get().sound();
            }
        }
        return sound;
    }

    private Fed feed(Target target) throws IOException, InterruptedException {
        var work = Files.createDirectories(WORK.resolve(target.folder()));
        var log = work.resolve("log");
        var found = Files.createDirectories(work.resolve("corpus"));
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xss1m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dmeshe.fuzz.target=" + target.folder(),
                "-Dbasedir=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + OneInput.class.getName(),
                "--instrumentation_includes=eu.meshe.**",
                "--custom_hook_includes=eu.meshe.**:com.apicatalog.**",
                "--reproducer_path=" + work));
        command.addAll(List.of(
                "-max_total_time=" + seconds,
                "-seed=" + SEED,
                "-timeout=30",
                "-max_len=" + LARGEST_INPUT,
                "-artifact_prefix=" + work + "/",
                found.toString(),
                Corpus.HOME.resolve(target.folder()).toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var ended = process.waitFor(seconds + PATIENCE, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return new Fed(target, inputs(log), ended && process.exitValue() == 0);
    }

    private static long inputs(Path log) throws IOException {
        var done = DONE.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
        return done.find() ? Long.parseLong(done.group(1)) : 0;
    }
}
