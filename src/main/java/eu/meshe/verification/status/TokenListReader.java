package eu.meshe.verification.status;

import static eu.meshe.verification.status.UncheckedList.text;

import eu.meshe.credential.TokenStatusList;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a Status List Token in JWT format (IETF Token Status List, 5.1 and 8.3). The CWT format is not read. */
final class TokenListReader {

    private static final String TYPE = "statuslist+jwt";

    /** Seconds since 1970 up to the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private TokenListReader() {}

    /** What it says with its proof; empty for what is no such list, or another than the one at that address. */
    static Optional<UncheckedList> read(byte[] content, String address, String issuer) {
        return Jws.parse(new String(content, StandardCharsets.UTF_8).strip()) instanceof Jws.Result.Read read
                        && read.jws().type().equals(TYPE)
                ? read.jws().claims().flatMap(claims -> list(claims, address, proof(read.jws(), claims, issuer)))
                : Optional.empty();
    }

    /** Where it names nobody its key is looked for among those of the credential's issuer. */
    private static JwsProof proof(Jws jws, ObjectNode claims, String issuer) {
        return new JwsProof(jws, text(claims, "iss").isEmpty() ? issuer : text(claims, "iss"), null);
    }

    private static Optional<UncheckedList> list(ObjectNode claims, String address, JwsProof proof) {
        var list = claims.path("status_list");
        // 8.3: sub is the address it was asked under, and iat is required
        var isList = text(claims, "sub").equals(address)
                && seconds(claims, "iat") != null
                && Stream.of("exp", "ttl").noneMatch(member -> claims.has(member) && seconds(claims, member) == null)
                && list.path("bits").isInt();
        return isList
                ? TokenStatusList.decode(list.path("bits").intValue(), text(list, "lst"))
                        .map(numbers -> new UncheckedList(
                                text(claims, "iss"),
                                instant(claims, "iat"),
                                instant(claims, "exp"),
                                ttl(claims),
                                new PublishedList.Numbers(numbers),
                                proof))
                : Optional.empty();
    }

    private static @Nullable Duration ttl(JsonNode claims) {
        var ttl = seconds(claims, "ttl");
        return ttl == null ? null : Duration.ofSeconds(ttl);
    }

    private static @Nullable Instant instant(JsonNode claims, String member) {
        var seconds = seconds(claims, member);
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    private static @Nullable Long seconds(JsonNode claims, String member) {
        var value = claims.path(member);
        var isSeconds = value.isNumber() && value.doubleValue() >= 0 && value.doubleValue() <= LAST_SECOND;
        return isSeconds ? Long.valueOf((long) value.doubleValue()) : null;
    }
}
