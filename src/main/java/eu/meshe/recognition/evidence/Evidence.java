package eu.meshe.recognition.evidence;

import eu.meshe.recognition.VerifiedThen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that was looked at and can be added.
 *
 * @param verified what the checks found; {@code null} where it is no credential
 */
public record Evidence(
        UUID id,
        AttachmentKind kind,
        String name,
        String mediaType,
        String extension,
        byte[] content,
        @Nullable VerifiedThen verified,
        @Nullable String answers) {}
