package eu.meshe.signing.jose;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.Proof;
import eu.meshe.signing.StrictJson;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an issuer who is named by a web address publishes of its keys (IETF SD-JWT VC, JWT VC Issuer Metadata).
 *
 * @param issuer as it names itself, which is how it was asked for
 * @param keys the key set; {@code null} where it stands elsewhere
 * @param keysAt where the key set stands; empty where it is in here
 */
public record IssuerMetadata(String issuer, @Nullable JsonNode keys, String keysAt) {

    private static final String WELL_KNOWN = "/.well-known/jwt-vc-issuer";
    private static final int MOST_KEYS = 200;

    /** Where an issuer's metadata stands: between host and path. Empty for an issuer who is not named by a secure web address. */
    public static Optional<String> address(String issuer) {
        try {
            var uri = new URI(issuer);
            var isPlain = "https".equals(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            var path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return isPlain
                    ? Optional.of("https://" + uri.getRawAuthority() + WELL_KNOWN
                            + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Empty for what is no metadata, is another issuer's, or has not exactly one of key set and address of one. */
    public static Optional<IssuerMetadata> read(byte[] content, String issuer) {
        return object(content)
                .filter(root -> root.path("issuer").asString("").equals(issuer))
                .filter(root ->
                        root.path("jwks").isObject() != root.path("jwks_uri").isString())
                .map(root -> new IssuerMetadata(
                        issuer,
                        root.path("jwks").isObject() ? root.path("jwks") : null,
                        root.path("jwks_uri").asString("")));
    }

    /** A key set by itself (RFC 7517, 5); empty for anything else. */
    public static Optional<JsonNode> readKeys(byte[] content) {
        return object(content).map(JsonNode.class::cast);
    }

    /** The one key of that id, if it is for signatures. */
    public static Answer find(JsonNode keys, String issuer, String keyId) {
        var named = stream(keys.path("keys"))
                .filter(key -> key.path("kid").asString("").equals(keyId))
                .toList();
        if (named.isEmpty()) {
            return new Answer.NoSuchKey(Message.of("signing.controller.none-such", issuer, keyId));
        }
        var isForSignatures = named.getFirst().path("use").asString("sig").equals("sig");
        if (named.size() > 1 || !isForSignatures) {
            return new Answer.NotFoundOut(Message.of(
                    isForSignatures ? "signing.controller.twice" : "signing.controller.not-for-statements",
                    issuer,
                    keyId));
        }
        return Jwk.find(named.getFirst())
                .<Answer>map(key -> new Answer.Found(key, issuer, Proof.KeySource.FETCHED))
                .orElseGet(() -> new Answer.NotFoundOut(Message.of("signing.controller.unknown", issuer, keyId)));
    }

    private static Stream<JsonNode> stream(JsonNode keys) {
        return keys.isArray() ? keys.valueStream().limit(MOST_KEYS) : Stream.empty();
    }

    private static Optional<ObjectNode> object(byte[] content) {
        return StrictJson.parse(content) instanceof StrictJson.Result.Read read
                        && read.value() instanceof ObjectNode root
                ? Optional.of(root)
                : Optional.empty();
    }
}
