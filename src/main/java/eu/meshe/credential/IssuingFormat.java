package eu.meshe.credential;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.time.Instant;

/** A format that we also issue in. */
public interface IssuingFormat extends CredentialFormat {

    /** The kind of key this format seals with. */
    KeyAlgorithm keyAlgorithm();

    /**
     * Writes and seals a credential.
     *
     * @param at the time the seal names; whole seconds are written
     * @throws IllegalArgumentException if the credential lacks what the format demands: the caller's error, not a person's
     */
    byte[] issue(Credential credential, SigningKey key, Instant at);
}
