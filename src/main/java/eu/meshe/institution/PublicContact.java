package eu.meshe.institution;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whom anyone may ask about what an institution issued: an office, not a person.
 *
 * @param office as the institution calls it, in its own language; empty where it named none
 * @param page where more is said; {@code null} where it named none
 */
public record PublicContact(
        String office, String email, @Nullable URI page) {}
