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

    private final Exchange exchange;

    GrowingDocuments(Exchange exchange) {
        this.exchange = exchange;
    }

    String tables() throws IOException {
        return table("a text of", " kB", KILOBYTES, BenchmarkCredentials::withDescription)
                + table("outcomes", "", OUTCOMES, BenchmarkCredentials::withOutcomes);
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
            for (var size : sizes) {
                cells.add(cell(format, credential.apply(size)));
            }
            lines.add("| " + format + " | " + String.join(" | ", cells) + " |");
        }
        return String.join("\n", lines) + "\n";
    }

    private String cell(String format, Credential credential) throws IOException {
        byte[] document;
        try {
            document = exchange.sealed(format, (Claim.Achieved) credential.claim());
        } catch (RuntimeException e) {
            return "not issued: " + e.getMessage();
        }
        try (var connection = new Connections(exchange.port(), 1, List.of(document))) {
            connection.run(TIME);
            var result = connection.run(TIME);
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
