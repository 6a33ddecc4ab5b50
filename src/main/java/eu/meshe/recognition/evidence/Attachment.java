package eu.meshe.recognition.evidence;

import eu.meshe.institution.AccountId;
import eu.meshe.institution.InstitutionId;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.VerifiedThen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that was added to a case. Its bytes are kept beside it.
 *
 * @param name what the sender calls it
 * @param mediaType by what it contains
 * @param extension of the file's name when it is taken away, without the dot
 * @param size in bytes
 * @param sha256 of its bytes, lower-case hex
 * @param verified what the checks found when it was added; {@code null} where it is no credential
 * @param answers the item of a request that it answers, as {@link NameRequested} keeps it
 * @param interview the conversation it is a note of; {@code null} for anything else
 */
public record Attachment(
        InstitutionId institutionId,
        ApplicationId application,
        UUID id,
        AttachmentKind kind,
        String name,
        String mediaType,
        String extension,
        int size,
        String sha256,
        @Nullable VerifiedThen verified,
        @Nullable String answers,
        @Nullable Interview interview,
        Instant addedAt,
        AccountId addedBy) {

    /** Documents that one case can have. */
    public static final int MOST = 20;
    /** Bytes that one document can have. */
    public static final int LARGEST = 2 * 1024 * 1024;

    /**
     * A conversation with the applicant.
     *
     * @param heldOn on which day
     * @param present who was there, in the officer's words
     */
    public record Interview(LocalDate heldOn, String present) {}

    /** What the file is called when it is taken away: never what the sender called it. */
    public String fileName() {
        return kind.slug() + "-" + id.toString().substring(0, 8) + "." + extension;
    }
}
