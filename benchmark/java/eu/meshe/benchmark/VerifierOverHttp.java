package eu.meshe.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * What verifying over HTTP costs beside verifying alone: the whole program with its database, and a light caller in the same Java machine, on the
 * same cores. A row and its reference are measured in turns, after one turn of each that does not count.
 */
public final class VerifierOverHttp {

    private static final int CONNECTIONS = 32;
    private static final int TURNS = Integer.getInteger("turns", 4);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("seconds", 4));

    /** Until then Java still compiles what HTTP needs, and a request takes up to twice the time: as many as a small exchange gets in a day. */
    private static final int WARM_UP_REQUESTS = 1000 * Integer.getInteger("warmUp", 150);

    private final Exchange exchange;
    private final Map<String, byte[]> documents;
    private int errors;
    private long requests;
    private long callerNanos;
    private double warmUpSeconds;

    private VerifierOverHttp(Exchange exchange) {
        this.exchange = exchange;
        this.documents = exchange.documents();
    }

    public static void main(String[] arguments) throws Exception {
        var errors = 0;
        try (var exchange = new Exchange()) {
            var run = new VerifierOverHttp(exchange);
            run.print();
            errors = run.errors;
        }
        System.exit(errors == 0 ? 0 : 1);
    }

    private void print() throws Exception {
        var all = List.copyOf(documents.values());
        warmUp(all);
        System.out.println("\n" + Formats.machine() + "\n");
        System.out.println("| what, both cores | a second | processor for each | p50 | p99 "
                + "| reference in the same run | a second | processor for each | ratio | reach | reached |");
        System.out.println("|---|---:|---:|---:|---:|---|---:|---:|---:|---:|---|");
        for (var document : documents.entrySet()) {
            var one = List.of(document.getValue());
            row(
                    document.getKey() + " over HTTP, " + CONNECTIONS + " connections",
                    () -> overHttp(CONNECTIONS, one),
                    "the same in process",
                    () -> alone(one),
                    document.getKey().equals("open-badge") ? 0.5 : 0);
        }
        var slowest = slowest();
        var mixed = mixed();
        row(
                "all formats in turn, 5 % broken, over HTTP, " + CONNECTIONS + " connections",
                () -> overHttp(CONNECTIONS, mixed),
                slowest + " in process",
                () -> alone(List.of(documents.get(slowest))),
                0);
        var thousand = new ArrayList<byte[]>();
        for (var number = 0; number < 1000; number++) {
            thousand.add(all.get(number % all.size()));
        }
        var batch = new Batch(exchange.port(), thousand);
        row(
                "1,000 in one ZIP",
                () -> together(batch),
                "the same one by one over one connection",
                () -> overHttp(1, thousand),
                1.8);
        System.out.printf(
                Locale.ROOT,
                "%nProcessor: of the server for one document; the caller took %.0f µs more for each request over HTTP. Warmed up with %,d requests"
                        + " in %.0f s.%n",
                callerNanos / 1e3 / Math.max(1, requests),
                WARM_UP_REQUESTS,
                warmUpSeconds);
        System.out.println("Answers other than 200 and 422: " + errors);
        System.out.print(new GrowingDocuments(exchange).tables());
    }

    private void warmUp(List<byte[]> all) throws Exception {
        var begun = System.nanoTime();
        while (requests < WARM_UP_REQUESTS) {
            alone(all);
            overHttp(CONNECTIONS, all);
        }
        warmUpSeconds = (System.nanoTime() - begun) / 1e9;
        requests = 0;
        callerNanos = 0;
    }

    /**
     * @param nanos of the processors, for one document
     * @param p50 in nanoseconds; 0 where it makes no sense
     */
    private record Measured(double perSecond, double nanos, long p50, long p99) {}

    private Measured alone(List<byte[]> documents) throws Exception {
        var worked = Work.ofAll();
        var result = InProcess.run(exchange.verifier(), documents, TURN);
        return new Measured(result.perSecond(), (double) (Work.ofAll() - worked) / result.documents(), 0, 0);
    }

    private Measured overHttp(int count, List<byte[]> documents) throws IOException {
        try (var connections = new Connections(exchange.port(), count, documents)) {
            var worked = Work.ofAll();
            var result = connections.run(TURN);
            var server = Work.ofAll() - worked - result.callerNanos();
            errors += result.errors();
            requests += result.answers();
            callerNanos += result.callerNanos();
            return new Measured(result.perSecond(), (double) server / result.answers(), result.p50(), result.p99());
        }
    }

    /** As often as fits in a turn; whoever sends and receives is counted with the server. */
    private static Measured together(Batch batch) throws Exception {
        var begun = System.nanoTime();
        var worked = Work.ofAll();
        var documents = 0;
        while (System.nanoTime() - begun < TURN.toNanos()) {
            documents += batch.run();
        }
        return new Measured(
                documents * 1e9 / (System.nanoTime() - begun), (double) (Work.ofAll() - worked) / documents, 0, 0);
    }

    private static void row(
            String what, Callable<Measured> measured, String against, Callable<Measured> reference, double reach)
            throws Exception {
        reference.call();
        measured.call();
        var results = new ArrayList<Measured>();
        var references = new ArrayList<Measured>();
        for (var turn = 0; turn < TURNS; turn++) {
            references.add(reference.call());
            results.add(measured.call());
        }
        var rate = mean(results);
        var other = mean(references);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f µs | %s | %s | %s | %,.0f | %,.0f µs | %.2f | %s | %s |%n",
                what,
                rate,
                micros(results),
                millis(results.stream().mapToLong(Measured::p50).max().orElse(0)),
                millis(results.stream().mapToLong(Measured::p99).max().orElse(0)),
                against,
                other,
                micros(references),
                rate / other,
                reach == 0 ? "" : "≥ " + reach,
                reach == 0 ? "" : rate / other >= reach ? "yes" : "no");
    }

    private static double micros(List<Measured> turns) {
        return turns.stream().mapToDouble(Measured::nanos).average().orElse(0) / 1e3;
    }

    private static double mean(List<Measured> turns) {
        return turns.stream().mapToDouble(Measured::perSecond).average().orElse(0);
    }

    private static String millis(long nanos) {
        return nanos == 0 ? "" : String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }

    private String slowest() throws Exception {
        var slowest = "";
        var rate = Double.MAX_VALUE;
        for (var document : documents.entrySet()) {
            var own = InProcess.run(exchange.verifier(), List.of(document.getValue()), Duration.ofSeconds(1))
                    .perSecond();
            if (own < rate) {
                rate = own;
                slowest = document.getKey();
            }
        }
        return slowest;
    }

    /** Two hundred, ten of them broken: cut, changed, or no credential at all. */
    private List<byte[]> mixed() {
        var all = List.copyOf(documents.values());
        var bag = new ArrayList<byte[]>();
        for (var number = 0; number < 200; number++) {
            var document = all.get(number % all.size());
            bag.add(number % 20 == 0 ? broken(document, number / 20) : document);
        }
        Collections.shuffle(bag, new Random(20261122));
        return bag;
    }

    private static byte[] broken(byte[] document, int number) {
        return switch (number % 4) {
            case 0 -> Arrays.copyOf(document, document.length / 2);
            case 1 -> changed(document);
            case 2 -> "no credential".getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
    }

    private static byte[] changed(byte[] document) {
        var other = document.clone();
        other[other.length / 3] ^= 1;
        return other;
    }
}
