package eu.meshe.signing.timestamp;

import eu.meshe.platform.Message;

/** Somebody outside who confirms at what time a digest was known (RFC 3161). */
@FunctionalInterface
public interface TimestampAuthority {

    /**
     * Asks for a time stamp. Never throws for what the authority does or fails to do.
     *
     * @param sha256 of what is stamped; nothing else of it leaves the house
     */
    Answer stamp(byte[] sha256);

    /** What came of asking. */
    sealed interface Answer {

        /** @param token DER of a TimeStampToken that fits the digest and whose signature is right */
        record Stamped(byte[] token) implements Answer {}

        /** No usable answer: to be asked again later. */
        record Unavailable(Message why) implements Answer {}
    }
}
