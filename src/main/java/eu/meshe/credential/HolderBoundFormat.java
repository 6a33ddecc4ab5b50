package eu.meshe.credential;

import eu.meshe.signing.SigningKey;
import java.security.PublicKey;
import java.time.Instant;

/** A format that can be bound to a key of the holder's wallet, so that only whoever has that key can present it as their own. */
public interface HolderBoundFormat extends IssuingFormat {

    /**
     * Writes and seals a credential for a holder's key.
     *
     * @param holderKey the public key of the wallet; P-256
     * @throws IllegalArgumentException if the credential lacks what the format demands, or the key is of another kind
     */
    byte[] issueTo(PublicKey holderKey, Credential credential, SigningKey key, Instant at);
}
