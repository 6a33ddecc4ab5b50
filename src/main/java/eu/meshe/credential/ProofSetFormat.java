package eu.meshe.credential;

import eu.meshe.signing.SigningKey;
import java.time.Instant;

/** A format whose documents can carry several proofs side by side, each of which vouches for the whole by itself. */
public interface ProofSetFormat extends IssuingFormat {

    /**
     * The document with one more proof behind those it has, which stay right.
     *
     * @param document one that this format issued
     * @param key another key of the same issuer
     * @throws IllegalArgumentException if no proof can be made with such a key
     */
    byte[] addProof(byte[] document, SigningKey key, Instant at);
}
