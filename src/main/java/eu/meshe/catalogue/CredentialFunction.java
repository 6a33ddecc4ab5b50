package eu.meshe.catalogue;

import eu.meshe.learning.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * What a micro-credential is good for (Diploma Supplement, section 5).
 *
 * @param access the further study it gives access to; {@code null} where not stated
 * @param profession what it allows its holder to do at work; {@code null} where not stated
 */
public record CredentialFunction(
        @Nullable LocalisedText access, @Nullable LocalisedText profession) {

    public static final CredentialFunction NOT_STATED = new CredentialFunction(null, null);
}
