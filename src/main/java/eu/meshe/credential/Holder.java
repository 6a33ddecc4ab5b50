package eu.meshe.credential;

import eu.meshe.learning.Identifier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person a credential is about, as the document names them. Every part may be missing in a document from elsewhere.
 *
 * @param id an IRI for the person (a DID, a URN); not a person's name
 * @param fullName the whole name where the parts are not told apart
 */
public record Holder(
        @Nullable String id,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String fullName,
        @Nullable LocalDate birthDate,
        @Nullable String email,
        List<Identifier> identifiers) {

    public Holder {
        identifiers = List.copyOf(identifiers);
    }

    public static Holder unnamed(@Nullable String id) {
        return new Holder(id, null, null, null, null, null, List.of());
    }

    /** The name as one would write it on an envelope; empty when the document names nobody. */
    public String displayName() {
        if (fullName != null) {
            return fullName;
        }
        var given = givenName == null || givenName.isBlank() ? "" : givenName;
        var family = familyName == null || familyName.isBlank() ? "" : familyName;
        return given.isEmpty() || family.isEmpty() ? given + family : given + " " + family;
    }
}
