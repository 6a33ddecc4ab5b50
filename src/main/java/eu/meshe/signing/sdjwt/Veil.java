package eu.meshe.signing.sdjwt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes claims out of a document, leaves their digests and keeps their disclosures (RFC 9901, 4.2). One use each.
 *
 * <p>Digests are put in alphabetical order, which is as good as chance: it tells nothing of the order of the claims.
 */
public final class Veil {

    /** RFC 9901, 9.3: 128 bits. */
    private static final int SALT = 16;

    /** Salts that are drawn at a time. */
    private static final int BATCH = 24;

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SecureRandom random;
    private final MessageDigest sha256 = Unveil.digest("SHA-256");
    private final Map<ObjectNode, List<String>> digests = new IdentityHashMap<>();
    private final List<String> disclosures = new ArrayList<>();
    private final byte[] salts = new byte[SALT * BATCH];
    private int nextSalt = salts.length;

    public Veil(SecureRandom random) {
        this.random = random;
    }

    /** Adds a claim that the holder may keep back; {@code null} adds nothing. */
    public void hide(ObjectNode in, String name, @Nullable JsonNode value) {
        if (value != null) {
            closeInside(value);
            var disclosure = NODES.arrayNode(3).add(salt()).add(name).add(value);
            digests.computeIfAbsent(in, node -> new ArrayList<>()).add(digest(disclosure));
        }
    }

    public void hide(ObjectNode in, String name, @Nullable String value) {
        hide(in, name, value == null || value.isBlank() ? null : NODES.stringNode(value));
    }

    /** Adds a list each element of which the holder may keep back; how many there are stays to be seen. */
    public void hideEach(ObjectNode in, String name, List<? extends JsonNode> values) {
        if (values.isEmpty()) {
            return;
        }
        var list = in.putArray(name);
        for (var value : values) {
            list.add(hidden(value));
        }
    }

    /** What stands in an array instead of an element that the holder may keep back. */
    public ObjectNode hidden(JsonNode element) {
        closeInside(element);
        return NODES.objectNode()
                .put(Disclosure.ELEMENT, digest(NODES.arrayNode(2).add(salt()).add(element)));
    }

    /** Puts the digests in their places, and hands out the disclosures. */
    public List<String> close() {
        digests.forEach(Veil::put);
        digests.clear();
        return disclosures;
    }

    /** What hides inside of what is hidden now must be in its place before that is written. */
    private void closeInside(JsonNode value) {
        if (digests.isEmpty() || !value.isContainer()) {
            return;
        }
        value.forEach(this::closeInside);
        var own = value instanceof ObjectNode object ? digests.remove(object) : null;
        if (own != null) {
            put((ObjectNode) value, own);
        }
    }

    private static void put(ObjectNode object, List<String> own) {
        Collections.sort(own);
        own.forEach(object.putArray(Disclosure.DIGESTS)::add);
    }

    private String digest(ArrayNode disclosure) {
        var encoded = BASE64URL.encodeToString(disclosure.toString().getBytes(StandardCharsets.UTF_8));
        disclosures.add(encoded);
        return BASE64URL.encodeToString(sha256.digest(encoded.getBytes(StandardCharsets.US_ASCII)));
    }

    private String salt() {
        if (nextSalt == salts.length) {
            random.nextBytes(salts);
            nextSalt = 0;
        }
        var salt = java.util.Arrays.copyOfRange(salts, nextSalt, nextSalt + SALT);
        nextSalt += SALT;
        return BASE64URL.encodeToString(salt);
    }
}
