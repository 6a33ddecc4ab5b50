package eu.meshe.protocol.log;

import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.LedgerHead;
import eu.meshe.ledger.ProveEntry.Proven;
import eu.meshe.signing.StrictJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what the log publishes, as anyone may have kept or changed it. Empty for what is not what it should be. */
final class LogFiles {

    /** A tree of more leaves than any computer can hold has a shorter path. */
    private static final int LONGEST_PROOF = 128;

    private static final int HASH = 32;
    private static final int LONGEST_SIGNATURE = 1024;

    private LogFiles() {}

    static Optional<LedgerHead> head(byte[] content) {
        return read(content, LogFiles::head);
    }

    static Optional<Proven> proof(byte[] content) {
        return read(
                content,
                root -> new Proven(
                        entry(root.path("entry")), number(root, "position"), hashes(root), head(root.path("head"))));
    }

    /** The hashes that show that the log only grew, with the sizes they are for. */
    record Growth(long older, long newer, List<byte[]> proof) {}

    static Optional<Growth> growth(byte[] content) {
        return read(
                content,
                root -> new Growth(
                        number(root.path("older"), "size"), number(root.path("newer"), "size"), hashes(root)));
    }

    private static <T> Optional<T> read(byte[] content, Function<JsonNode, T> reader) {
        if (!(StrictJson.parse(content) instanceof StrictJson.Result.Read read)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(read.value()));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static LedgerHead head(JsonNode head) {
        return new LedgerHead(
                number(head, "size"),
                hash(text(head, "root")),
                hash(text(head, "chain")),
                Instant.parse(text(head, "signedAt")),
                text(head, "key"),
                octets(text(head, "signature"), LONGEST_SIGNATURE));
    }

    private static LedgerEntry entry(JsonNode entry) {
        var facts = new TreeMap<String, String>();
        entry.path("facts").properties().forEach(fact -> facts.put(name(fact.getKey()), string(fact.getValue())));
        return new LedgerEntry(
                UUID.fromString(text(entry, "id")),
                institution(entry.path("institution")),
                Instant.parse(text(entry, "at")),
                text(entry, "kind"),
                text(entry, "subject"),
                facts);
    }

    /** Name and value are hashed as one line with an equals sign between them: the first one has to be it. */
    private static String name(String fact) {
        if (fact.contains("=")) {
            throw new IllegalArgumentException("fact");
        }
        return fact;
    }

    private static @Nullable UUID institution(JsonNode written) {
        return written.isMissingNode() || written.isNull() ? null : UUID.fromString(string(written));
    }

    private static List<byte[]> hashes(JsonNode root) {
        var written = root.path("proof");
        if (!written.isArray() || written.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("proof");
        }
        var hashes = new ArrayList<byte[]>();
        written.forEach(hash -> hashes.add(hash(string(hash))));
        return hashes;
    }

    private static byte[] hash(String hex) {
        var octets = octets(hex, HASH);
        if (octets.length != HASH) {
            throw new IllegalArgumentException("hash");
        }
        return octets;
    }

    private static byte[] octets(String hex, int most) {
        if (hex.length() > 2 * most) {
            throw new IllegalArgumentException("hex");
        }
        return HexFormat.of().parseHex(hex);
    }

    private static long number(JsonNode node, String member) {
        var value = node.path(member);
        if (!value.isInt() && !value.isLong()) {
            throw new IllegalArgumentException(member);
        }
        return value.longValue();
    }

    private static String text(JsonNode node, String member) {
        return string(node.path(member));
    }

    private static String string(JsonNode value) {
        if (!value.isString()) {
            throw new IllegalArgumentException("text");
        }
        return value.stringValue();
    }
}
