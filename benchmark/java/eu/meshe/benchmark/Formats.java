package eu.meshe.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks, all or those whose names match an argument, each in a Java machine of its own, and prints the tables. */
public final class Formats {

    private static final List<String> MACHINE = List.of(
            "-Xms1g",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Path SHAPES = Path.of("..", "shared", "standards", "elm", "shapes");

    private Formats() {}

    public static void main(String[] names) throws Exception {
        var options = new OptionsBuilder()
                .mode(Mode.Throughput)
                .timeUnit(java.util.concurrent.TimeUnit.SECONDS)
                .threads(1)
                .forks(1)
                // a server runs for weeks; on two cores the compiler is busy with a whole verification for half a
                // minute
                .warmupIterations(30)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(6)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .jvmArgsAppend(MACHINE.toArray(String[]::new));
        var results = new Runner(chosen(options, names).build()).run();
        System.out.println();
        System.out.println(machine());
        System.out.println();
        System.out.print(new Tables(results).print());
    }

    private static ChainedOptionsBuilder chosen(ChainedOptionsBuilder options, String[] names) {
        for (var name : names) {
            options.include(name);
        }
        if (!Files.isDirectory(SHAPES)) {
            System.out.println("# without the figure with SHACL: the Commission's shapes are not at " + SHAPES);
            options.exclude(EdcShapes.class.getSimpleName());
        }
        return options;
    }

    public static String machine() throws java.io.IOException {
        var information = Path.of("/proc/cpuinfo");
        var processor = Files.isReadable(information)
                ? Files.readAllLines(information).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"))
                : System.getProperty("os.arch");
        return "%s; %s, %d cores; %s %s (%s), serial collector, 1 GiB heap"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        processor,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor.version", System.getProperty("java.vendor")));
    }
}
