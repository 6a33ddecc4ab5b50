package eu.meshe.recognition.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is sent.
 *
 * @param id made by the one who sends, so that the same document sent twice is known again
 * @param kind one of {@link AttachmentKind}, by its slug
 * @param name what the sender calls it, usually the file's name; nothing follows from it
 * @param content byte for byte
 * @param answers the item of the request that it answers, in the words of the request or by its key; {@code null} where nothing was asked
 */
public record DocumentDraft(
        UUID id,
        @Nullable String kind,
        @Nullable String name,
        byte[] content,
        @Nullable String answers) {

    DocumentDraft answering(@Nullable String item) {
        return new DocumentDraft(id, kind, name, content, item);
    }
}
