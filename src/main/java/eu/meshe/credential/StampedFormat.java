package eu.meshe.credential;

import eu.meshe.platform.Message;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;

/** A format whose sealed documents can be given time stamps afterwards. What was sealed, and the seal itself, stay as they are. */
public interface StampedFormat extends IssuingFormat {

    /**
     * Raises a document to a level, or as far towards it as can be reached now. Never throws for what others do or fail to do.
     *
     * @throws IllegalArgumentException if it is no sealed document of this format
     */
    Stamping stamp(byte[] document, Level level, TimestampAuthority authority, ValidationMaterial material);

    /** How long a seal can be relied on (the levels of ETSI's baseline signatures, those that take a time stamp). */
    enum Level {
        /** A time stamp shows that the seal was there at that time. */
        T,
        /** And the certificates and revocation lists that show it was good then, under one more time stamp. */
        LTA
    }

    /** What came of it. */
    sealed interface Stamping {

        /**
         * The document was raised.
         *
         * @param reached may be below what was asked for: the rest is for later
         */
        record Raised(byte[] document, Level reached) implements Stamping {}

        /** Nothing could be added now; the document is as good as it was. */
        record Postponed(Message why) implements Stamping {}
    }
}
