package eu.meshe.recognition.web;

import eu.meshe.recognition.evidence.Attachment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that was added to a case, as programs see it.
 *
 * @param kind one of {@link eu.meshe.recognition.evidence.AttachmentKind}, by its slug
 * @param name what the sender calls it
 * @param size in bytes
 * @param verdict what the checks found when it was added: verified, partial or failed; absent where it is no credential
 * @param answers the item of a request that it answers, in the reader's language where the program asked for it
 * @param heldOn of a conversation: the day
 * @param present of a conversation: who was there
 */
record DocumentJson(
        UUID id,
        String kind,
        String name,
        String mediaType,
        int size,
        String sha256,
        @Nullable String verdict,
        @Nullable String answers,
        @Nullable String heldOn,
        @Nullable String present,
        String addedAt) {

    static DocumentJson of(Attachment it, Wording wording) {
        var interview = it.interview();
        return new DocumentJson(
                it.id(),
                it.kind().slug(),
                it.name(),
                it.mediaType(),
                it.size(),
                it.sha256(),
                it.verified() == null ? null : it.verified().verdict(),
                it.answers() == null ? null : wording.requested(it.answers()),
                interview == null ? null : interview.heldOn().toString(),
                interview == null ? null : interview.present(),
                it.addedAt().toString());
    }
}
