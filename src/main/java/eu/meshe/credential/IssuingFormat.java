package eu.meshe.credential;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.time.Instant;
import java.util.List;

/** A format that we also issue in. */
public interface IssuingFormat extends CredentialFormat {

    /** On what occasion documents of this format are issued. */
    Occasion occasion();

    /** Where it stands among the formats of its occasion when a person chooses: low numbers first. */
    int rank();

    /** The kinds of key this format can seal with, the preferred one first: the key is of the first kind that the issuer's custody can keep. */
    List<KeyAlgorithm> keyAlgorithms();

    /**
     * Writes and seals a credential.
     *
     * @param at the time the seal names; whole seconds are written
     * @throws IllegalArgumentException if the credential lacks what the format demands: the caller's error, not a person's
     */
    byte[] issue(Credential credential, SigningKey key, Instant at);

    /** What a document is issued for. */
    enum Occasion {
        /** A learner was awarded a micro-credential. */
        AWARD,
        /** An institution decided on recognising what was earned elsewhere. */
        RECOGNITION
    }
}
