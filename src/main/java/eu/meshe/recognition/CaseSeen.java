package eu.meshe.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A case as an officer saw it before she decided.
 *
 * @param version of the case
 * @param counted what was known of other countings, as {@link Counting#digest()} says it; {@code null} where she does not say what she saw
 */
public record CaseSeen(int version, @Nullable String counted) {

    /** Of other countings nothing is said. */
    static CaseSeen version(int version) {
        return new CaseSeen(version, null);
    }
}
