package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential as it was published once. It never changes: an award refers to the edition of its day.
 *
 * @param edition from 1
 * @param achievement complete; its id is the address of this edition
 * @param workloadReason why the workload lies outside 25 to 30 hours a credit, or why there are no credits; {@code null} when neither is so
 */
public record Edition(
        InstitutionId institutionId,
        MicroCredentialId id,
        int edition,
        Achievement achievement,
        @Nullable Integer validMonths,
        @Nullable String workloadReason,
        Instant publishedAt) {

    /** Whether the working copy still says what this edition says. */
    public boolean says(MicroCredential working) {
        return Achievements.sameBut(achievement, working.achievement())
                && Objects.equals(validMonths, working.validMonths());
    }
}
