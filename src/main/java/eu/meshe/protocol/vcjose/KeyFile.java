package eu.meshe.protocol.vcjose;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.JwsAlgorithm;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A key of a test suite: a verification method (W3C Controlled Identifiers 1.0, 2.2) with its public key and perhaps its private one, or a JSON
 * Web Key alone. Nowhere else in this program is a private key read from JSON, and nothing of it is ever printed.
 *
 * @param id the method's address, or the key's own id; its thumbprint where it has none
 */
record KeyFile(String id, PublicKey publicKey, @Nullable PrivateKey privateKey, JwsAlgorithm algorithm) {

    private static final List<JwsAlgorithm> ALGORITHMS =
            List.of(JwsAlgorithm.ES256, JwsAlgorithm.ES384, JwsAlgorithm.ES512, JwsAlgorithm.EDDSA);

    /** @throws IllegalArgumentException for what is no such key, without a word of what is in it */
    static KeyFile read(byte[] file) {
        if (!(StrictJson.parse(file) instanceof StrictJson.Result.Read read
                && read.value() instanceof ObjectNode root)) {
            throw new IllegalArgumentException("JSON");
        }
        var secret = root.has("kty") && root.has("d") ? root : root.path("secretKeyJwk");
        var open = root.has("kty") ? root : root.path("publicKeyJwk");
        var shown = open instanceof ObjectNode known ? known : secret;
        var publicKey = publicKey(shown);
        return new KeyFile(
                id(root, shown, publicKey),
                publicKey,
                secret.has("d") ? privateKey(secret, publicKey) : null,
                ALGORITHMS.stream()
                        .filter(algorithm -> algorithm.fits(publicKey))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("crv")));
    }

    private static String id(JsonNode root, JsonNode jwk, PublicKey key) {
        var named = root.path("id").asString("");
        var kid = named.isEmpty() ? jwk.path("kid").asString("") : named;
        return kid.isEmpty() ? Jwk.thumbprint(key) : kid;
    }

    private static PublicKey publicKey(JsonNode jwk) {
        if (!(jwk.deepCopy() instanceof ObjectNode members)) {
            throw new IllegalArgumentException("publicKeyJwk");
        }
        members.remove("d");
        return Jwk.find(members).orElseThrow(() -> new IllegalArgumentException("publicKeyJwk"));
    }

    // RFC 7518, 6.2.2.1: as long as the curve's order; RFC 8037, 2: 32 octets
    private static PrivateKey privateKey(JsonNode jwk, PublicKey publicKey) {
        var secret = Base64Url.decode(jwk.path("d").asString("")).orElseThrow(() -> new IllegalArgumentException("d"));
        try {
            return publicKey instanceof ECPublicKey curve
                    ? KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, secret), curve.getParams()))
                    : KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("d");
        }
    }

    /** Says nothing of the private key. */
    @Override
    public String toString() {
        return "KeyFile[" + id + ", " + algorithm + "]";
    }
}
