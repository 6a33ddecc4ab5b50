package eu.meshe.recognition.precedents;

import eu.meshe.institution.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * How a precedent was after one of its changes; for the institution itself only, for words that were taken back stand in it.
 *
 * @param by who changed it; {@code null} where a ruling or a publication did
 * @param note why, in that person's words; {@code null} for nothing
 */
public record PrecedentVersion(
        Precedent then,
        Cause cause,
        @Nullable AccountId by,
        @Nullable String note) {}
