package eu.meshe.verification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pinned result for programs.
 *
 * @param verdictThen {@code verified}, {@code failed} or {@code partial}, when it was pinned
 * @param verdictNow the same at this moment
 * @param pinnedAt an instant, UTC
 * @param checkedAt when it was asked again, UTC
 * @param expiresAt from then on it is gone, UTC
 * @param contact whom to ask at the issuer; absent where our register does not vouch for the issuer
 */
record PinJson(
        String sha256,
        String format,
        String verdictThen,
        String verdictNow,
        List<CheckJson> checks,
        String pinnedAt,
        String checkedAt,
        String expiresAt,
        @Nullable ContactJson contact) {

    /** @param message what was found now; absent where the answer depends on the document alone and was not asked again */
    record CheckJson(
            String name, String then, String now, @Nullable String message) {}

    /** @param office as the institution calls it; absent where it named none */
    record ContactJson(
            String institution,
            @Nullable String office,
            String email,
            @Nullable String page) {}

    /**
     * What whoever pins is given.
     *
     * @param address to hand on
     * @param removal to take it away by; told now and never again
     */
    record Made(String address, String removal, String sha256, String verdict, String expiresAt) {}
}
