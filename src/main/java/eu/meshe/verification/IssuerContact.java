package eu.meshe.verification;

import eu.meshe.learning.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask, a human, at the body that awarded a credential.
 *
 * @param office as the institution calls it; {@code null} where it named none
 * @param page where more is said; {@code null} where it named none
 */
public record IssuerContact(
        LocalisedText institution,
        @Nullable LocalisedText office,
        String email,
        @Nullable String page) {}
