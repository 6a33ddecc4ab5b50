package eu.meshe.verification.status;

import static eu.meshe.verification.status.UncheckedList.text;

import eu.meshe.credential.BitstringStatusList;
import eu.meshe.signing.Proof;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a BitstringStatusListCredential (W3C Bitstring Status List 1.0, 2.2), with a proof in it or as a signed text. */
final class BitstringListReader {

    private static final DataIntegrity DATA_INTEGRITY = new DataIntegrity(Contexts.bundled());

    /** Milliseconds; more than that no list means. */
    private static final long LONGEST_TTL = Duration.ofDays(3650).toMillis();

    private BitstringListReader() {}

    /** What it says with its proof; empty for what is no such list, or another than the one at that address. */
    static Optional<UncheckedList> read(byte[] content, String address) {
        var text = new String(content, StandardCharsets.UTF_8).strip();
        return text.startsWith("eyJ") ? readToken(text, address) : readDocument(content, address);
    }

    private static Optional<UncheckedList> readDocument(byte[] content, String address) {
        return StrictJson.parse(content) instanceof StrictJson.Result.Read read
                        && read.value() instanceof ObjectNode root
                ? list(root, address, DATA_INTEGRITY.proofOf(root))
                : Optional.empty();
    }

    private static Optional<UncheckedList> readToken(String text, String address) {
        return Jws.parse(text) instanceof Jws.Result.Read read
                ? read.jws()
                        .claims()
                        .map(claims -> claims.path("vc") instanceof ObjectNode within ? within : claims)
                        .flatMap(root -> list(root, address, new JwsProof(read.jws(), issuer(root), null)))
                : Optional.empty();
    }

    private static Optional<UncheckedList> list(ObjectNode root, String address, Proof proof) {
        var subject = root.path("credentialSubject");
        var isList = texts(root.path("type")).anyMatch("BitstringStatusListCredential"::equals)
                && texts(subject.path("type")).anyMatch("BitstringStatusList"::equals)
                && (!root.has("id") || text(root, "id").equals(address))
                && hasTimes(root);
        return isList
                ? BitstringStatusList.decode(text(subject, "encodedList"))
                        .map(bits -> new UncheckedList(
                                issuer(root),
                                time(root, "validFrom"),
                                time(root, "validUntil"),
                                ttl(subject),
                                new PublishedList.Bits(purposes(subject), bits),
                                proof))
                : Optional.empty();
    }

    private static Set<String> purposes(JsonNode subject) {
        return texts(subject.path("statusPurpose")).collect(Collectors.toSet());
    }

    private static String issuer(ObjectNode root) {
        return root.path("issuer").isObject() ? text(root.path("issuer"), "id") : text(root, "issuer");
    }

    // 2.2: milliseconds
    private static @Nullable Duration ttl(JsonNode subject) {
        var ttl = subject.path("ttl");
        return ttl.isIntegralNumber() && ttl.canConvertToLong() && ttl.longValue() >= 0 && ttl.longValue() < LONGEST_TTL
                ? Duration.ofMillis(ttl.longValue())
                : null;
    }

    private static boolean hasTimes(ObjectNode root) {
        return Stream.of("validFrom", "validUntil").noneMatch(member -> root.has(member) && time(root, member) == null);
    }

    private static @Nullable Instant time(ObjectNode root, String member) {
        try {
            return OffsetDateTime.parse(text(root, member)).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Stream<String> texts(JsonNode node) {
        var all = node.isArray() ? node : List.of(node);
        return StreamSupport.stream(all.spliterator(), false)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }
}
