package eu.meshe.signing.jose;

import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON Web Signature in its compact form (RFC 7515, 3.1): header, payload and signature, each in base64url.
 *
 * @param header the protected header; no other is signed, and the compact form has no other
 * @param payload the bytes that were signed
 * @param signed header and payload as they stand in the text: what the signature is of
 */
public record Jws(ObjectNode header, byte[] payload, byte[] signature, String signed) {

    /** Letters of a header that is read: room for a chain of certificates. */
    private static final int LONGEST_HEADER = 200_000;

    /** What came of reading. */
    public sealed interface Result {

        record Read(Jws jws) implements Result {}

        /** @param place what part of it is wrong: {@code header}, {@code payload}, {@code signature}; empty for the whole */
        record Refused(String place, Message why) implements Result {}
    }

    /** Reads without checking the signature. Never throws. */
    public static Result parse(String compact) {
        var first = compact.indexOf('.');
        var second = compact.indexOf('.', first + 1);
        if (first < 1 || second < 0 || compact.indexOf('.', second + 1) >= 0) {
            return new Result.Refused("", Message.of("signing.jws.malformed"));
        }
        if (first > LONGEST_HEADER) {
            return refused("header");
        }
        var payload = Base64Url.decode(compact.substring(first + 1, second));
        var signature = Base64Url.decode(compact.substring(second + 1));
        if (payload.isEmpty()) {
            return refused("payload");
        }
        if (signature.isEmpty()) {
            return refused("signature");
        }
        return withHeader(compact.substring(0, first), payload.get(), signature.get(), compact.substring(0, second));
    }

    private static Result withHeader(String encoded, byte[] payload, byte[] signature, String signed) {
        var bytes = Base64Url.decode(encoded);
        if (bytes.isEmpty()) {
            return refused("header");
        }
        return switch (StrictJson.parse(bytes.get())) {
            case StrictJson.Result.Refused refused -> new Result.Refused("header", refused.why());
            case StrictJson.Result.Read read ->
                read.value() instanceof ObjectNode header
                        ? new Result.Read(new Jws(header, payload, signature, signed))
                        : refused("header");
        };
    }

    /**
     * Signs.
     *
     * @param header without {@code alg}, which follows from the key
     * @throws IllegalArgumentException if JWS has no algorithm for such a key
     */
    public static String sign(ObjectNode header, byte[] payload, SigningKey key) {
        header.put("alg", JwsAlgorithm.of(key.algorithm()).jose());
        var signed =
                Base64Url.encode(header.toString().getBytes(StandardCharsets.UTF_8)) + "." + Base64Url.encode(payload);
        return signed + "." + Base64Url.encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The media type of the whole ({@code typ}), without the {@code application/} that may be left out (RFC 7515, 4.1.9); empty for none. */
    public String type() {
        var type = text("typ");
        return type.startsWith("application/") ? type.substring("application/".length()) : type;
    }

    /** A member of the header that is text; empty where it is not there, or is something else. */
    public String text(String member) {
        var value = header.path(member);
        return value.isString() ? value.stringValue() : "";
    }

    /** The payload as a JSON object, read strictly; empty for anything else. */
    public Optional<ObjectNode> claims() {
        return StrictJson.parse(payload) instanceof StrictJson.Result.Read read
                        && read.value() instanceof ObjectNode claims
                ? Optional.of(claims)
                : Optional.empty();
    }

    private static Result refused(String part) {
        return new Result.Refused(part, Message.of("signing.jws.part", part));
    }
}
