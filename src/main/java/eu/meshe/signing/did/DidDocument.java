package eu.meshe.signing.did;

import eu.meshe.signing.SigningKey;
import eu.meshe.signing.jose.Jwk;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a DID says of itself: the public keys it signs statements with (W3C DID 1.0).
 *
 * @param did whose document it is
 * @param methods its keys. Those in use make assertions and authenticate; those that sign no more still vouch for what they signed, for
 *     verifiers ask whether a key may make assertions today; a stolen one does neither
 */
public record DidDocument(String did, List<Method> methods) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A key.
     *
     * @param id the key's DID URL
     * @param inUse whether it still signs
     * @param revokedAt since when nothing that it signed is to be believed (Controlled Identifiers 1.0, 2.2); {@code null} unless stolen
     */
    public record Method(
            String id,
            PublicKey key,
            boolean inUse,
            @Nullable Instant revokedAt) {

        /** One in use. */
        public Method(String id, PublicKey key) {
            this(id, key, true, null);
        }
    }

    public DidDocument {
        methods = List.copyOf(methods);
    }

    public static DidDocument of(String did, List<SigningKey> keys) {
        return new DidDocument(
                did,
                keys.stream()
                        .map(key -> new Method(key.verificationMethod(), key.publicKey()))
                        .toList());
    }

    /** The document in UTF-8, media type {@code application/did+json}; it is good JSON-LD, too. */
    public byte[] toJson() {
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("@context")
                .add("https://www.w3.org/ns/did/v1")
                .add("https://w3id.org/security/multikey/v1")
                .add("https://w3id.org/security/jwk/v1");
        root.put("id", did);
        var all = root.putArray("verificationMethod");
        methods.forEach(method -> all.add(dated(method)));
        var asserting = root.putArray("assertionMethod");
        methods.stream().filter(method -> method.revokedAt() == null).forEach(method -> asserting.add(method.id()));
        var authenticating = root.putArray("authentication");
        methods.stream()
                .filter(method -> method.inUse() && method.revokedAt() == null)
                .forEach(method -> authenticating.add(method.id()));
        return JSON.writeValueAsBytes(root);
    }

    private ObjectNode dated(Method method) {
        var node = written(method);
        var revokedAt = method.revokedAt();
        return revokedAt == null
                ? node
                : node.put("revoked", revokedAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private ObjectNode written(Method method) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", method.id());
        if (method.key() instanceof ECPublicKey || method.key() instanceof RSAPublicKey) {
            node.put("type", "JsonWebKey").put("controller", did);
            node.set("publicKeyJwk", Jwk.write(method.key()));
            return node;
        }
        return node.put("type", "Multikey")
                .put("controller", did)
                .put("publicKeyMultibase", Multikey.encode(method.key()));
    }
}
