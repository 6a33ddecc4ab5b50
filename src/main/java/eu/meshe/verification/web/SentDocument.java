package eu.meshe.verification.web;

import eu.meshe.platform.Message;
import org.jspecify.annotations.Nullable;

/** What the body of a verification turned out to hold. */
sealed interface SentDocument {

    record Found(byte[] bytes) implements SentDocument {}

    /** @param place which part of the form, counted from 1; empty for the form as a whole */
    record Refused(String place, Message why) implements SentDocument {}

    /**
     * The document: the one part of a form, where the body is a form; else the body as it is.
     *
     * @param type the Content-Type it was sent with, which may be wrong; {@code null} for none
     */
    static SentDocument in(byte[] body, @Nullable String type) {
        return FormBody.boundary(type)
                .filter(boundary -> FormBody.begins(body, boundary))
                .map(boundary -> new FormBody(body, boundary).onlyPart())
                .orElseGet(() -> new Found(body));
    }
}
