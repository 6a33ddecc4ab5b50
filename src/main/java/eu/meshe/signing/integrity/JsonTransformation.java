package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.CanonicalJson;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Canonical JSON (RFC 8785), as all suites with {@code jcs} in their name want it: every member is signed as it is written, whether its term is
 * defined or not. Only contexts that stand behind those the proof names are not (Data Integrity EdDSA Cryptosuites 1.0, 3.3.2).
 *
 * @param contextOfDocument whether a proof that names no contexts was signed with those of the document, as the drafts for ML-DSA have it
 */
record JsonTransformation(boolean contextOfDocument) implements Transformation {

    @Override
    public Result of(ObjectNode document, ObjectNode options, String hash) {
        if (!Transformation.contextFits(document, options)) {
            return new Result.Refused(Message.of("signing.proof.malformed", "@context"));
        }
        var signed = document;
        var config = options;
        if (options.has("@context")) {
            signed = document.deepCopy();
            signed.set("@context", options.get("@context"));
        } else if (contextOfDocument && document.has("@context")) {
            config = options.deepCopy();
            config.set("@context", document.get("@context"));
        }
        var inexact = findInexactNumber(signed, config);
        return inexact.isPresent()
                ? new Result.NotFoundOut(Message.of("signing.document.number", inexact.get()))
                : Result.Transformed.of(CanonicalJson.of(signed), CanonicalJson.of(config));
    }

    private static Optional<String> findInexactNumber(ObjectNode document, ObjectNode options) {
        return CanonicalJson.findInexactNumber(document).or(() -> CanonicalJson.findInexactNumber(options));
    }
}
