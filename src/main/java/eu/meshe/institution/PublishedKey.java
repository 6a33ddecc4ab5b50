package eu.meshe.institution;

import eu.meshe.signing.KeyAlgorithm;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that an institution signs or signed with.
 *
 * @param verificationMethod its address, a DID URL under the institution's DID
 * @param certificate what a P-256 key seals with; {@code null} for keys without one
 * @param retiredAt from when nothing is signed with it any more; {@code null} while in use. What it signed before stays good
 */
public record PublishedKey(
        String verificationMethod,
        KeyAlgorithm algorithm,
        PublicKey publicKey,
        @Nullable X509Certificate certificate,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    public Optional<Instant> retired() {
        return Optional.ofNullable(retiredAt);
    }
}
