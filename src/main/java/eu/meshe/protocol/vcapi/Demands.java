package eu.meshe.protocol.vcapi;

import eu.meshe.signing.integrity.ProofExpectation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the caller wants of a verification (VC-API, {@code options}).
 *
 * @param suite the cryptosuite that the address names; {@code null} where any will do
 * @param expected what the proof must have been made for
 * @param status whether a status that cannot be found out is an error
 */
record Demands(@Nullable Suite suite, ProofExpectation expected, boolean status) {

    static Demands ofCredential(Suite suite, JsonNode options) {
        return of(suite, options, ProofExpectation.ASSERTION.purpose());
    }

    static Demands ofPresentation(Suite suite, JsonNode options) {
        return of(suite, options, ProofExpectation.authentication(null, null).purpose());
    }

    private static Demands of(Suite suite, JsonNode options, String purpose) {
        var expected = new ProofExpectation(
                text(options, "expectedProofPurpose").orElse(purpose),
                text(options, "challenge").orElse(null),
                text(options, "domain").orElse(null));
        var status = options.path("checks").values().stream()
                .map(check -> check.asString(""))
                .anyMatch(check -> check.equals("credentialStatus") || check.equals("status"));
        return new Demands(suite, expected, status);
    }

    /** The same for the credentials in a presentation: each was made for its holder, not for this occasion. */
    Demands inside() {
        return new Demands(null, ProofExpectation.ASSERTION, status);
    }

    private static Optional<String> text(JsonNode options, String member) {
        var value = options.path(member);
        return value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }
}
