package eu.meshe.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One decision as the log has it. */
public record LedgerEntry(
        UUID id, @Nullable UUID institution, Instant at, String kind, String subject, Map<String, String> facts) {

    public LedgerEntry {
        facts = Map.copyOf(facts);
    }

    /**
     * The bytes that are hashed: one line each for id, institution, time, kind and subject, then one for each fact in the order of their
     * names. Backslash and line break inside a value are written as {@code \\} and {@code \n}. UTF-8.
     */
    public byte[] canonical() {
        var lines = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "id=" + id,
                                "institution=" + (institution == null ? "" : institution),
                                "at=" + at,
                                "kind=" + plain(kind),
                                "subject=" + plain(subject)),
                        new TreeMap<>(facts)
                                .entrySet().stream()
                                        .map(fact -> "fact." + plain(fact.getKey()) + "=" + plain(fact.getValue())))
                .collect(Collectors.joining("\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
