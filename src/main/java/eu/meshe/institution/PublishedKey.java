package eu.meshe.institution;

import eu.meshe.signing.KeyAlgorithm;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a key that an institution signs or signed with.
 *
 * @param verificationMethod its address, a DID URL under the institution's DID
 * @param certificates what a sealing key seals with: its newest chain, its own certificate first; empty for keys without one
 * @param retiredAt from when nothing is signed with it any more; {@code null} while in use. What it signed before stays good
 * @param compromisedAt since when it may have been in other hands; {@code null} for a key that was not stolen. Only what is on record here
 *     stays good
 */
public record PublishedKey(
        String verificationMethod,
        KeyAlgorithm algorithm,
        PublicKey publicKey,
        List<X509Certificate> certificates,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Instant compromisedAt) {

    public PublishedKey {
        certificates = List.copyOf(certificates);
    }

    /** Its name within the institution: what follows the DID. */
    public String name() {
        return verificationMethod.substring(verificationMethod.indexOf('#') + 1);
    }

    public Optional<Instant> retired() {
        return Optional.ofNullable(retiredAt);
    }

    /** Until when its certificate holds; empty for keys without one. */
    public Optional<Instant> expires() {
        return certificates.stream().findFirst().map(of -> of.getNotAfter().toInstant());
    }
}
