package eu.meshe.recognition.web;

import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.evidence.DocumentDraft;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as a program sends it.
 *
 * @param id made by the program, so that the same call sent twice is known again; may be left out
 * @param kind course-description, transcript, identity, name-change, statement, work-sample, background-paper, other
 * @param name what it is called
 * @param content its bytes, base64 (RFC 4648)
 * @param answers the item of a request that it answers, in the words of the request
 */
record SentDocumentJson(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String content,
        @Nullable String answers) {

    /** @throws InvalidInputException naming {@code content} if it is not base64 */
    DocumentDraft draft(UUID otherwise) {
        try {
            var bytes = content == null ? new byte[0] : Base64.getDecoder().decode(content);
            return new DocumentDraft(id == null ? otherwise : id, kind, name, bytes, answers);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("content", "application.document.not-base64");
        }
    }
}
