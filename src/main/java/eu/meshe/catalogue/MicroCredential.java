package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.platform.ConflictException;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential as its institution describes it at present: the working copy. What the public sees is its latest {@link Edition}.
 *
 * @param achievement incomplete while it is being described; its id is the public address
 * @param validMonths how long an award of it is valid, 1 to 600 months; {@code null} for without end
 * @param edition the number of the latest edition; 0 when it was never published
 * @param version raised at each save
 */
public record MicroCredential(
        InstitutionId institutionId,
        MicroCredentialId id,
        State state,
        Achievement achievement,
        @Nullable Integer validMonths,
        int edition,
        int version) {

    /** Where it stands. Draft → published; published ⇄ withdrawn. Editing changes the state in none of them. */
    public enum State {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    public MicroCredential describedAs(Achievement described, @Nullable Integer months) {
        return new MicroCredential(institutionId, id, state, described, months, edition, version);
    }

    public MicroCredential published() {
        return new MicroCredential(institutionId, id, State.PUBLISHED, achievement, validMonths, edition + 1, version);
    }

    /** Offered again as it was last published. */
    public MicroCredential offeredAgain() {
        return new MicroCredential(institutionId, id, State.PUBLISHED, achievement, validMonths, edition, version);
    }

    /** @throws ConflictException if it was never published */
    public MicroCredential withdrawn() {
        if (state == State.DRAFT) {
            throw ConflictException.of("catalogue.withdraw.never-published");
        }
        return new MicroCredential(institutionId, id, State.WITHDRAWN, achievement, validMonths, edition, version);
    }
}
