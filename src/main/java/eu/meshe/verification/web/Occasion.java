package eu.meshe.verification.web;

import eu.meshe.platform.Message;
import eu.meshe.verification.Expectations;
import org.jspecify.annotations.Nullable;

/**
 * The occasion of a presentation, as whoever asked for it tells it in the query: under the names that tokens use or under those of Data
 * Integrity. What cannot be meant is refused: left aside, a presentation that was played again would look as good as a fresh one.
 */
sealed interface Occasion {

    /** Letters of a nonce or an audience: more than anybody gives out. */
    int LONGEST = 2_000;

    record Told(Expectations expectations) implements Occasion {}

    /** @param parameter the one that is wrong */
    record Unclear(String parameter, Message why) implements Occasion {}

    /** Each may be {@code null}: not told. */
    static Occasion of(
            @Nullable String nonce, @Nullable String challenge, @Nullable String audience, @Nullable String domain) {
        if (nonce == null && challenge == null && audience == null && domain == null) {
            return new Told(Expectations.NONE);
        }
        var unclear = unclear("nonce", nonce, "challenge", challenge);
        if (unclear == null) {
            unclear = unclear("audience", audience, "domain", domain);
        }
        return unclear == null
                ? new Told(new Expectations(either(nonce, challenge), either(audience, domain)))
                : unclear;
    }

    private static @Nullable Occasion unclear(
            String name, @Nullable String value, String otherName, @Nullable String other) {
        if (isNoValue(value) || isNoValue(other)) {
            return new Unclear(
                    isNoValue(value) ? name : otherName, Message.of("verification.occasion.no-value", LONGEST));
        }
        return value != null && other != null && !value.equals(other)
                ? new Unclear(otherName, Message.of("verification.occasion.two", name, otherName))
                : null;
    }

    private static boolean isNoValue(@Nullable String value) {
        return value != null && (value.isBlank() || value.length() > LONGEST);
    }

    private static @Nullable String either(@Nullable String value, @Nullable String other) {
        return value == null ? other : value;
    }
}
