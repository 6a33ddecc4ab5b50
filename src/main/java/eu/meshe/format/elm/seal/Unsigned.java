package eu.meshe.format.elm.seal;

import eu.meshe.format.elm.json.JsonText;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One value that was added after sealing (ETSI TS 119 182-1, 5.3.1, {@code etsiU}).
 *
 * @param encoded as it lies in the file: base64url of the JSON; empty where the JSON itself lies there
 * @param content an object of one member; missing where it cannot be read
 */
record Unsigned(String encoded, JsonNode content) {

    static final String SIGNATURE_STAMP = "sigTst";
    static final String ARCHIVE_STAMP = "arcTst";
    static final String CERTIFICATES = "xVals";
    static final String REVOCATIONS = "rVals";

    /** More than any real seal has; the rest is not read. */
    private static final int MOST = 64;

    static List<Unsigned> readAll(JsonNode list) {
        return list.isArray()
                ? list.valueStream().limit(MOST).map(Unsigned::read).toList()
                : List.of();
    }

    /** A new one, encoded as the Commission's software does it. */
    static Unsigned of(String name, JsonNode value) {
        var content = JsonText.object().set(name, value);
        return new Unsigned(Base64Url.encode(JsonText.writeBytes(content)), content);
    }

    boolean isEncoded() {
        return !encoded.isEmpty();
    }

    boolean is(String name) {
        return content.has(name);
    }

    JsonNode value(String name) {
        return content.path(name);
    }

    /** The time stamps in it (5.4.3.3, {@code tstTokens}), each as DER; what is no base64 is empty. */
    Stream<byte[]> tokens(String name) {
        return value(name).path("tstTokens").valueStream().map(token -> bytes(token.path("val")));
    }

    static byte[] bytes(JsonNode text) {
        try {
            return text.isString() ? Base64.getDecoder().decode(text.asString()) : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static Unsigned read(JsonNode node) {
        if (!node.isString()) {
            return new Unsigned("", node);
        }
        return new Unsigned(node.asString(), decoded(node.asString()).orElse(MissingNode.getInstance()));
    }

    private static Optional<JsonNode> decoded(String text) {
        return Base64Url.decode(text)
                .map(StrictJson::parse)
                .flatMap(parsed ->
                        parsed instanceof StrictJson.Result.Read read ? Optional.of(read.value()) : Optional.empty());
    }
}
