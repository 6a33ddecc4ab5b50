package eu.meshe.format.elm.seal;

import eu.meshe.format.elm.json.JsonText;
import eu.meshe.signing.Base64Url;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JWS in general JSON serialisation (RFC 7515, 7.2.1), as it lies in the file.
 *
 * @param payload the member as it stands: the credential's text itself with {@code b64:false}, else its base64url form
 */
public record Envelope(String payload, List<Signature> signatures) {

    public Envelope {
        signatures = List.copyOf(signatures);
    }

    /** One signature; members that are absent or no text are empty. */
    public record Signature(String protectedHeader, String value, List<Unsigned> unsigned) {

        public Signature {
            unsigned = List.copyOf(unsigned);
        }

        Signature(String protectedHeader, String value) {
            this(protectedHeader, value, List.of());
        }
    }

    /** Whether it has the outline of a JWS, however broken within. */
    public static boolean isOne(JsonNode node) {
        return node.isObject()
                && node.path("payload").isString()
                && (node.has("signatures") || (node.has("signature") && node.has("protected")));
    }

    /** Reads what {@link #isOne} accepted; flattened serialisation (RFC 7515, 7.2.2) is one signature. */
    public static Envelope of(JsonNode node) {
        var signatures = new ArrayList<Signature>();
        if (node.has("signatures")) {
            node.path("signatures").forEach(signature -> signatures.add(signature(signature)));
        } else {
            signatures.add(signature(node));
        }
        return new Envelope(node.path("payload").asString(), signatures);
    }

    /** The credential's text, whichever way the payload is carried. */
    public String content() {
        return payload.stripLeading().startsWith("{")
                ? payload
                : Base64Url.decode(payload).flatMap(Texts::decode).orElse("");
    }

    byte[] write() {
        var node = JsonText.object().put("payload", payload);
        var list = node.putArray("signatures");
        signatures.forEach(signature -> write(signature, list.addObject()));
        return JsonText.writeBytes(node);
    }

    private static void write(Signature signature, ObjectNode node) {
        node.put("protected", signature.protectedHeader());
        if (!signature.unsigned().isEmpty()) {
            var added = node.putObject("header").putArray("etsiU");
            signature.unsigned().forEach(value -> added.add(value.encoded()));
        }
        node.put("signature", signature.value());
    }

    private static Signature signature(JsonNode node) {
        return new Signature(
                text(node, "protected"),
                text(node, "signature"),
                Unsigned.readAll(node.path("header").path("etsiU")));
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isString() ? value.asString() : "";
    }
}
