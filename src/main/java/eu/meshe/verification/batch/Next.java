package eu.meshe.verification.batch;

import eu.meshe.credential.Reading;
import eu.meshe.platform.Message;
import org.jspecify.annotations.Nullable;

/** What comes next out of a request with many documents. */
public sealed interface Next {

    /**
     * A document.
     *
     * @param number counted from 1
     * @param name what the request calls it, made harmless; {@code null} for a nameless one
     */
    record One(int number, @Nullable String name, byte[] document) implements Next {}

    /**
     * One that is not checked.
     *
     * @param issue why, and where in it
     */
    record Refused(int number, @Nullable String name, Reading.Issue issue) implements Next {}

    /**
     * Nothing more comes.
     *
     * @param missing why not all was read; {@code null} when it was
     */
    record End(@Nullable Message missing) implements Next {}
}
