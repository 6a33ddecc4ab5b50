package eu.meshe.verification.web;

import eu.meshe.platform.Message;
import eu.meshe.web.SentBytes;

/** What the body of a verification turned out to hold. */
sealed interface SentDocument {

    record Found(byte[] bytes) implements SentDocument {}

    /** @param place which part of the form, counted from 1; empty for the form as a whole */
    record Refused(String place, Message why) implements SentDocument {}

    /** The document: the one part of a form, where the body is a form; else the body as it is. */
    static SentDocument in(SentBytes sent) {
        var body = sent.bytes();
        return FormBody.boundary(sent.type())
                .filter(boundary -> FormBody.begins(body, boundary))
                .map(boundary -> new FormBody(body, boundary).onlyPart())
                .orElseGet(() -> new Found(body));
    }
}
