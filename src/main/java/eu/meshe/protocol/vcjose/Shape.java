package eu.meshe.protocol.vcjose;

import static eu.meshe.protocol.vcjose.UnacceptableException.require;

import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.signing.sdjwt.SdJwt;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a credential or a presentation must have before it is secured and after (W3C VCDM 2.0, 4; VC-JOSE-COSE 1.0, 3). */
final class Shape {

    private static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";
    private static final String ENVELOPED = "EnvelopedVerifiableCredential";

    // RFC 2397: a media type, parameters, a comma, the data
    private static final Pattern DATA =
            Pattern.compile("data:application/(vc\\+(?:jwt|sd-jwt|cose))(;[^,]*)?,(.+)", Pattern.DOTALL);

    private Shape() {}

    static void check(ObjectNode document, Feature feature) throws UnacceptableException {
        var context = document.path("@context");
        require((context.isArray() ? context.path(0) : context).asString("").equals(CONTEXT), "@context");
        // VC-JOSE-COSE 1.0, 3.1.3: never in a set of claims that is itself the credential
        require(!document.has("vc") && !document.has("vp"), "vc, vp");
        if (feature.isPresentation()) {
            checkPresentation(document);
        } else {
            checkCredential(document);
        }
    }

    /** The address of whoever must have signed: the issuer, or the holder; empty where a presentation names none. */
    static String signer(ObjectNode document, Feature feature) {
        var signer = document.path(feature.isPresentation() ? "holder" : "issuer");
        return signer.isString() ? signer.stringValue() : signer.path("id").asString("");
    }

    private static void checkCredential(ObjectNode credential) throws UnacceptableException {
        require(hasType(credential, "VerifiableCredential"), "type");
        require(!signer(credential, Feature.CREDENTIAL_JOSE).isEmpty(), "issuer");
        var subject = credential.path("credentialSubject");
        require(subject.isContainer() && !subject.isEmpty(), "credentialSubject");
    }

    private static void checkPresentation(ObjectNode presentation) throws UnacceptableException {
        require(hasType(presentation, "VerifiablePresentation"), "type");
        var credentials = presentation.path("verifiableCredential");
        if (credentials.isArray()) {
            for (var credential : credentials) {
                checkSecured(credential);
            }
        } else if (!credentials.isMissingNode()) {
            checkSecured(credentials);
        }
    }

    // VC-JOSE-COSE 1.0, 3.1.2 and 3.2.2: credentials in a presentation must be secured, and enveloped
    private static void checkSecured(JsonNode credential) throws UnacceptableException {
        require(hasType(credential, ENVELOPED), "verifiableCredential/type");
        var data = DATA.matcher(credential.path("id").asString(""));
        require(data.matches(), "verifiableCredential/id");
        var isSecured = switch (data.group(1)) {
            case "vc+jwt" -> Jws.parse(data.group(3)) instanceof Jws.Result.Read read && isSigned(read.jws());
            case "vc+sd-jwt" ->
                SdJwt.parse(data.group(3)) instanceof SdJwt.Result.Read read
                        && isSigned(read.sdJwt().issued());
            // understood as secured by COSE, and not judged
            default -> ";base64".equals(data.group(2));
        };
        require(isSecured, "verifiableCredential/id");
    }

    private static boolean isSigned(Jws jws) {
        return !JwsAlgorithm.isUnsafe(jws.text("alg"));
    }

    private static boolean hasType(JsonNode node, String wanted) {
        var type = node.path("type");
        return type.isArray()
                ? type.valueStream().anyMatch(one -> one.asString("").equals(wanted))
                : type.asString("").equals(wanted);
    }
}
