package eu.meshe.recognition.precedents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who reads a precedent besides the institution that decided. */
public enum Sharing {
    /** Nobody else. */
    OWN,
    /** The institutions with which it has an agreement in force on the day of reading. */
    PARTNERS,
    /** Anyone. */
    ALL;

    /** The name in forms, in the API and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sharing> findBySlug(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(sharing -> sharing.slug().equals(slug))
                .findFirst();
    }
}
