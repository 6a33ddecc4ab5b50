package eu.meshe.credential;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.time.Instant;
import java.util.List;

/** A format in which student systems take in what another institution recognised. */
public interface RecognitionExport {

    FormatId id();

    /** The kinds of key this format can seal with, the preferred one first. */
    List<KeyAlgorithm> keyAlgorithms();

    /**
     * Writes and seals a statement.
     *
     * @param at the time the seal names; whole seconds are written
     */
    byte[] export(RecognitionStatement statement, SigningKey key, Instant at);
}
