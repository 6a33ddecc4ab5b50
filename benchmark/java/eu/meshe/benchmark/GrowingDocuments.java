package eu.meshe.benchmark;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/** How long the check of a document takes over one connection as the document grows; past a bound, with what it is refused. */
final class GrowingDocuments {

    private static final List<Integer> KILOBYTES = List.of(1, 4, 16, 64, 256, 1024, 2048);
    private static final List<Integer> OUTCOMES = List.of(1, 10, 50, 100, 500, 1000, 2000, 5000);
    private static final List<String> FORMATS = List.of("open-badge", "sd-jwt", "edc", "elmo");
    private static final Duration TIME = Duration.ofMillis(1500);

    /** Time may grow this much faster than the document before it is not called linear: cores keep less of a large one close by. */
    private static final double LINEAR = 1.4;

    private final Exchange exchange;
    private final List<String> growth = new ArrayList<>();

    GrowingDocuments(Exchange exchange) {
        this.exchange = exchange;
    }

    String tables() throws IOException {
        return table("a text of", " kB", KILOBYTES, BenchmarkCredentials::withDescription)
                + table("outcomes", "", OUTCOMES, BenchmarkCredentials::withOutcomes)
                + "\n| growth up to the bound | bytes | time | time for each byte | reach | reached |\n|---|---:|---:|---:|---:|---|\n"
                + String.join("\n", growth)
                + "\n";
    }

    /** One size that was verified. */
    private record Size(String named, int bytes, long nanos) {

        double perByte() {
            return (double) nanos / bytes;
        }
    }

    /** The largest that was verified, beside the one before that has at most a quarter of its bytes. */
    private static String growth(String what, List<Size> sizes) {
        var largest = sizes.getLast();
        var before = sizes.stream()
                .filter(size -> size.bytes() * 4L <= largest.bytes())
                .reduce(sizes.getFirst(), (one, later) -> later);
        var ratio = largest.perByte() / before.perByte();
        return String.format(
                Locale.ROOT,
                "| %s, %s to %s | × %.1f | × %.1f | × %.2f | linear (≤ %.1f) | %s |",
                what,
                before.named(),
                largest.named(),
                (double) largest.bytes() / before.bytes(),
                (double) largest.nanos() / before.nanos(),
                ratio,
                LINEAR,
                ratio <= LINEAR ? "yes" : "no");
    }

    private String table(String what, String unit, List<Integer> sizes, IntFunction<Credential> credential)
            throws IOException {
        var lines = new ArrayList<String>();
        lines.add("\n| " + what + "; ms for a document (µs for each of its kB) | "
                + String.join(
                        " | ",
                        sizes.stream()
                                .map(size -> String.format(Locale.ROOT, "%,d%s", size, unit))
                                .toList())
                + " |");
        lines.add("|---|" + "---:|".repeat(sizes.size()));
        for (var format : FORMATS) {
            var cells = new ArrayList<String>();
            var verified = new ArrayList<Size>();
            for (var size : sizes) {
                cells.add(cell(
                        format, credential.apply(size), String.format(Locale.ROOT, "%,d%s", size, unit), verified));
            }
            growth.add(growth(format + ", " + what, verified));
            lines.add("| " + format + " | " + String.join(" | ", cells) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private String cell(String format, Credential credential, String named, List<Size> verified) throws IOException {
        byte[] document;
        try {
            document = exchange.sealed(format, (Claim.Achieved) credential.claim());
        } catch (RuntimeException e) {
            return "not issued: " + e.getMessage();
        }
        try (var connection = new Connections(exchange.port(), 1, List.of(document))) {
            connection.run(TIME);
            var result = connection.run(TIME);
            if ("200".equals(result.status())) {
                verified.add(new Size(named, document.length, result.p50()));
            }
            return "200".equals(result.status())
                    ? String.format(
                            Locale.ROOT,
                            "%.2f (%.0f)",
                            result.p50() / 1e6,
                            result.p50() / 1e3 / (document.length / 1e3))
                    : result.status() + " in " + String.format(Locale.ROOT, "%.2f", result.p50() / 1e6);
        }
    }
}
