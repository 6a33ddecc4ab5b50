package eu.meshe.protocol.vcjose;

import static eu.meshe.protocol.vcjose.UnacceptableException.require;

import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a secured credential or presentation apart and checks that it is secured as the standard says, with that key (W3C VC-JOSE-COSE 1.0, 3.1 and
 * 3.2). Whether it holds today, and whose key it is, are questions for {@code ./meshe verify}.
 */
final class Unsecure {

    private final Feature feature;
    private final KeyFile key;

    Unsecure(Feature feature, KeyFile key) {
        this.feature = feature;
        this.key = key;
    }

    /** The document that was secured, with all that is disclosed of it. */
    ObjectNode verify(String text) throws UnacceptableException {
        var document = feature.isSelective() ? selective(text) : plain(text);
        Shape.check(document, feature);
        return document;
    }

    private ObjectNode plain(String text) throws UnacceptableException {
        if (!(Jws.parse(text) instanceof Jws.Result.Read read)) {
            throw new UnacceptableException("JWS");
        }
        checkSignature(read.jws());
        var claims = read.jws().claims().orElseThrow(() -> new UnacceptableException("payload"));
        checkSigner(read.jws(), claims);
        return claims;
    }

    private ObjectNode selective(String text) throws UnacceptableException {
        if (!(SdJwt.parse(text) instanceof SdJwt.Result.Read read)) {
            throw new UnacceptableException("SD-JWT");
        }
        // RFC 9901, 7.3: whom a key binding is for only a verifier can tell who gave a nonce
        require(read.sdJwt().keyBinding() == null, "key binding");
        checkSignature(read.sdJwt().issued());
        var unveiled = Unveil.of(read.sdJwt(), Set.of());
        require(unveiled.fault() == null, "disclosure");
        checkSigner(read.sdJwt().issued(), unveiled.claims());
        return unveiled.claims();
    }

    private void checkSignature(Jws jws) throws UnacceptableException {
        require(jws.type().equals(feature.type()), "typ");
        var content = jws.text("cty");
        require(
                !jws.header().has("cty")
                        || content.equals(feature.content())
                        || content.equals("application/" + feature.content()),
                "cty");
        require(!jws.header().has("crit") && !jws.header().has("b64"), "crit");
        var algorithm = JwsAlgorithm.find(jws.text("alg"));
        require(algorithm.isPresent() && algorithm.get().fits(key.publicKey()), "alg");
        try {
            var signed = jws.signed().getBytes(StandardCharsets.US_ASCII);
            require(algorithm.get().verify(key.publicKey(), signed, jws.signature()), "signature");
        } catch (GeneralSecurityException e) {
            throw new UnacceptableException("signature");
        }
    }

    // VC-JOSE-COSE 1.0, 3.3.1 and 3.3.2: iss, where it is there, is the issuer or the holder; where it is not, the
    // key's
    // id leads to them
    private void checkSigner(Jws jws, ObjectNode claims) throws UnacceptableException {
        var signer = Shape.signer(claims, feature);
        if (claims.has("iss")) {
            var named = claims.path("iss").asString("");
            var isHeldBack = feature.isPresentation() && !claims.has("holder");
            require(!named.isEmpty() && (isHeldBack || named.equals(signer)), "iss");
        } else if (signer.contains(":")) {
            require(jws.text("kid").contains(":"), "kid");
        }
    }
}
