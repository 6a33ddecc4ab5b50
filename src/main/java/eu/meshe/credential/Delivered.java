package eu.meshe.credential;

import eu.meshe.platform.Message;
import org.jspecify.annotations.Nullable;

/** What a file that somebody hands over holds: the credential itself, or a picture or PDF that carries it. */
public sealed interface Delivered {

    /**
     * A document to be looked at.
     *
     * @param bytes the credential itself, taken out of its container
     * @param container what it came in; {@code null} where the file is the document
     * @param count how many credentials the container holds; this is the first
     * @param possession how the container shows that its holder hands it over; {@code null} where it does not
     */
    // A record with an array: it is carried, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record OneDocument(
            byte[] bytes,
            @Nullable Container container,
            int count,
            @Nullable Possession possession) implements Delivered {}

    /** A container without any document in it, or a broken one. */
    record Nothing(Message why) implements Delivered {}
}
