package eu.meshe.recognition.precedents;

import eu.meshe.institution.InstitutionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reads precedents, and so which are there for her.
 *
 * @param institution for whom she acts; {@code null} for anyone
 * @param partners the institutions with which hers has an agreement in force
 */
public record Reader(@Nullable InstitutionId institution, List<InstitutionId> partners) {

    /** Someone of whom nothing is known. */
    public static final Reader ANYONE = new Reader(null, List.of());

    public Reader {
        partners = List.copyOf(partners);
    }

    public boolean isOwner(Precedent precedent) {
        return precedent.institutionId().equals(institution);
    }
}
