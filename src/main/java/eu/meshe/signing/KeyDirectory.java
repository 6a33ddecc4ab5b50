package eu.meshe.signing;

import eu.meshe.platform.Message;
import java.security.PublicKey;

/** Finds the public key behind a verification method (a DID URL). */
public interface KeyDirectory {

    Answer find(String verificationMethod);

    /**
     * Finds a key that a signed text names by an id of its issuer's own (a JWT's {@code iss} and {@code kid}).
     *
     * @param keyId no address of its own
     */
    default Answer findOfIssuer(String issuer, String keyId) {
        return find(issuer + (keyId.startsWith("#") ? keyId : "#" + keyId));
    }

    /**
     * The same keys, as far as their controllers use them to show who they are: for the proof of a presentation. A directory that does not tell
     * what a key is for answers with all of them.
     */
    default KeyDirectory forAuthentication() {
        return this;
    }

    /** The key, or why we do not have it. */
    sealed interface Answer {

        record Found(PublicKey key, String controller, Proof.KeySource source) implements Answer {}

        /** The controller is known to us and has no such key, or no longer had it: the proof cannot be right. */
        record NoSuchKey(Message why) implements Answer {}

        record NotFoundOut(Message obstacle) implements Answer {}
    }
}
