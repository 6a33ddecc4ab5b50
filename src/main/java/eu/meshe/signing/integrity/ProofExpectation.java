package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a proof must have been made for (W3C Data Integrity 1.0, 4.4, steps 4 and 7 to 9). A proof that vouches for a statement shows no
 * presentation, nor the other way round.
 *
 * @param purpose the proof purpose it must name
 * @param challenge what the verifier gave out for this occasion; {@code null} where it gave out none: then a proof shown before is not told
 *     from a fresh one
 * @param domain where the proof must be meant to be shown; {@code null} where it does not matter
 */
public record ProofExpectation(
        String purpose,
        @Nullable String challenge,
        @Nullable String domain) {

    /** Vouching for a statement, wherever it is shown. */
    public static final ProofExpectation ASSERTION = new ProofExpectation("assertionMethod", null, null);

    private static final String AUTHENTICATION = "authentication";

    /** The keys of what {@link #findFault} finds, for those who must tell them apart. */
    public static final String WRONG_CHALLENGE = "signing.proof.challenge";

    public static final String WRONG_DOMAIN = "signing.proof.domain";

    public static final String WRONG_PURPOSE = "signing.proof.purpose";

    /** Showing something to whoever gave out that challenge. */
    public static ProofExpectation authentication(@Nullable String challenge, @Nullable String domain) {
        return new ProofExpectation(AUTHENTICATION, challenge, domain);
    }

    /** Data Integrity 1.0, 4.4, step 6 by way of Controlled Identifiers 1.0, 3.3: keys that their controllers use for this purpose. */
    KeyDirectory keysOf(KeyDirectory all) {
        return AUTHENTICATION.equals(purpose) ? all.forAuthentication() : all;
    }

    Optional<Message> findFault(JsonNode proof) {
        if (!purpose.equals(proof.path("proofPurpose").asString(""))) {
            return Optional.of(Message.of(
                    purpose.equals(ASSERTION.purpose) ? WRONG_PURPOSE : "signing.proof.otherPurpose", purpose));
        }
        if (domain != null && !names(proof.path("domain"), domain)) {
            return Optional.of(Message.of(WRONG_DOMAIN));
        }
        if (challenge != null && !names(proof.path("challenge"), challenge)) {
            return Optional.of(Message.of(WRONG_CHALLENGE));
        }
        return Optional.empty();
    }

    /** A proof may be meant for several domains. */
    private static boolean names(JsonNode found, String wanted) {
        return found.isArray()
                ? found.values().stream().anyMatch(one -> names(one, wanted))
                : found.isString() && found.stringValue().equals(wanted);
    }
}
