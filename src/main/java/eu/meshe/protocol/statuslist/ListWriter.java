package eu.meshe.protocol.statuslist;

import eu.meshe.issuance.StatusBits;
import eu.meshe.issuance.StatusListKind;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes and signs a status list in one of the ways in which they are published. */
interface ListWriter {

    /** How long a copy may be used unasked: the longest that a change stays unseen elsewhere. */
    Duration FRESH = Duration.ofMinutes(1);

    StatusListKind kind();

    /** What it can be signed with, the preferred first. */
    List<KeyAlgorithm> algorithms();

    byte[] write(StatusBits bits, Issue issue);

    /**
     * Who publishes it where, and from when until when this copy may be believed.
     *
     * @param issuer the institution's DID
     * @param from whole seconds
     * @param until whole seconds; later than any copy is still fresh
     */
    record Issue(String address, String issuer, SigningKey key, Instant from, Instant until) {}
}
