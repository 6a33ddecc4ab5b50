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
 * same cores. A row and its reference are measured in turns.
 */
public final class VerifierOverHttp {

    private static final int CONNECTIONS = 32;
    private static final int TURNS = Integer.getInteger("turns", 4);
    private static final Duration TURN = Duration.ofSeconds(Integer.getInteger("seconds", 4));
    private static final int WARM_UP_TURNS = Integer.getInteger("warmUp", 5);

    private final Exchange exchange;
    private final Map<String, byte[]> documents;
    private int errors;

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
        for (var turn = 0; turn < WARM_UP_TURNS; turn++) {
            alone(all);
            overHttp(CONNECTIONS, all);
        }
        System.out.println("\n" + Formats.machine() + "\n");
        System.out.println(
                "| what, both cores | a second | p50 | p99 | reference in the same run | a second | ratio | reach |");
        System.out.println("|---|---:|---:|---:|---|---:|---:|---:|");
        for (var document : documents.entrySet()) {
            var one = List.of(document.getValue());
            row(
                    document.getKey() + " over HTTP, " + CONNECTIONS + " connections",
                    () -> overHttp(CONNECTIONS, one),
                    "the same in process",
                    () -> alone(one),
                    document.getKey().equals("open-badge") ? "≥ 0.5" : "");
        }
        var slowest = slowest();
        var mixed = mixed();
        row(
                "all formats in turn, 5 % broken, over HTTP, " + CONNECTIONS + " connections",
                () -> overHttp(CONNECTIONS, mixed),
                slowest + " in process",
                () -> alone(List.of(documents.get(slowest))),
                "");
        var thousand = new ArrayList<byte[]>();
        for (var number = 0; number < 1000; number++) {
            thousand.add(all.get(number % all.size()));
        }
        var batch = new Batch(exchange.port(), thousand);
        row(
                "1,000 in one ZIP",
                () -> new Measured(batch.run(), 0, 0),
                "the same one by one over one connection",
                () -> overHttp(1, thousand),
                "≥ 1.8");
        System.out.println("\nAnswers other than 200 and 422: " + errors);
        System.out.print(new GrowingDocuments(exchange).tables());
    }

    /** @param p50 in nanoseconds; 0 where it makes no sense */
    private record Measured(double perSecond, long p50, long p99) {}

    private Measured alone(List<byte[]> documents) throws Exception {
        return new Measured(InProcess.run(exchange.verifier(), documents, TURN), 0, 0);
    }

    private Measured overHttp(int count, List<byte[]> documents) throws IOException {
        try (var connections = new Connections(exchange.port(), count, documents)) {
            var result = connections.run(TURN);
            errors += result.errors();
            return new Measured(result.perSecond(), result.p50(), result.p99());
        }
    }

    private static void row(
            String what, Callable<Measured> measured, String against, Callable<Measured> reference, String reach)
            throws Exception {
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
                "| %s | %,.0f | %s | %s | %s | %,.0f | %.2f | %s |%n",
                what,
                rate,
                millis(results.stream().mapToLong(Measured::p50).max().orElse(0)),
                millis(results.stream().mapToLong(Measured::p99).max().orElse(0)),
                against,
                other,
                rate / other,
                reach);
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
            var own = InProcess.run(exchange.verifier(), List.of(document.getValue()), Duration.ofSeconds(1));
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
