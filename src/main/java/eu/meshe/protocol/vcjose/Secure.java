package eu.meshe.protocol.vcjose;

import static eu.meshe.protocol.vcjose.UnacceptableException.require;

import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.sdjwt.Veil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs a credential or a presentation (W3C VC-JOSE-COSE 1.0, 3.1 and 3.2). The payload is the document as it is, with the claim {@code iss} beside
 * it; no other claim is added, so the document alone says when it holds.
 */
final class Secure {

    private final Feature feature;
    private final KeyFile key;
    private final SecureRandom random;

    Secure(Feature feature, KeyFile key, SecureRandom random) {
        this.feature = feature;
        this.key = key;
        this.random = random;
    }

    /** @param hidden what whoever holds it may keep back; empty unless the feature is selective */
    String issue(byte[] input, List<ClaimPath> hidden) throws UnacceptableException {
        if (!(StrictJson.parse(input) instanceof StrictJson.Result.Read read
                && read.value() instanceof ObjectNode document)) {
            throw new UnacceptableException("JSON");
        }
        Shape.check(document, feature);
        var signer = Shape.signer(document, feature);
        if (!signer.isEmpty()) {
            document.put("iss", signer);
        }
        var secured = feature.isSelective() ? selective(document, hidden) : sign(document);
        new Unsecure(feature, key).verify(secured);
        return secured;
    }

    private String selective(ObjectNode document, List<ClaimPath> hidden) throws UnacceptableException {
        var veil = new Veil(random);
        for (var path : ClaimPath.deepestFirst(hidden)) {
            path.hide(document, veil);
        }
        var disclosures = veil.close();
        var text = new StringBuilder(sign(document));
        disclosures.forEach(disclosure -> text.append('~').append(disclosure));
        return text.append('~').toString();
    }

    private String sign(ObjectNode payload) throws UnacceptableException {
        require(key.privateKey() != null, "secretKeyJwk");
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", key.algorithm().jose())
                .put("kid", key.id())
                .put("typ", feature.type())
                .put("cty", feature.content());
        var signed = encoded(header) + "." + encoded(payload);
        try {
            var content = signed.getBytes(StandardCharsets.US_ASCII);
            return signed + "."
                    + Base64Url.encode(
                            key.algorithm().sign(java.util.Objects.requireNonNull(key.privateKey()), content));
        } catch (GeneralSecurityException e) {
            throw new UnacceptableException("signature");
        }
    }

    private static String encoded(ObjectNode node) {
        return Base64Url.encode(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
