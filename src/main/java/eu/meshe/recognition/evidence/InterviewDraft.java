package eu.meshe.recognition.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an officer fills in after a conversation with the applicant.
 *
 * @param id made by the one who sends, so that the same note sent twice is known again; may be left out
 * @param heldOn the day, {@code yyyy-mm-dd}
 * @param present who was there
 * @param note what was said, so far as the decision needs it
 */
public record InterviewDraft(
        @Nullable UUID id,
        @Nullable String heldOn,
        @Nullable String present,
        @Nullable String note) {}
