package eu.meshe.recognition;

import eu.meshe.institution.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an application.
 *
 * @param number the version of the application it led to
 * @param state the state it led to
 * @param by who did it; {@code null} where nobody did: a deadline passed
 * @param note what that person said with it, for the applicant too; {@code null} for nothing
 * @param salt with it, the SHA-256 in the log's entry can be shown to be the note's; {@code null} without a note, and of steps from before
 *     there was one
 */
public record Step(
        int number,
        Move move,
        ApplicationState.Name state,
        Instant at,
        @Nullable AccountId by,
        @Nullable String note,
        @Nullable String salt) {}
