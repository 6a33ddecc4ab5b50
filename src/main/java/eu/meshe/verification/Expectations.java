package eu.meshe.verification;

import org.jspecify.annotations.Nullable;

/**
 * What whoever has a credential checked knows of how it had to be handed over. Without the number that they gave to the holder, nobody can tell a
 * fresh presentation from a recorded one.
 *
 * @param nonce what the holder had to repeat ({@code nonce}; {@code challenge} in Data Integrity); {@code null} where nobody knows
 * @param audience for whom it had to be made ({@code aud}; {@code domain} in Data Integrity); {@code null} where nobody knows
 */
public record Expectations(@Nullable String nonce, @Nullable String audience) {

    /** A document that somebody brought, however they came by it. */
    public static final Expectations NONE = new Expectations(null, null);
}
