package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.ParticipationMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a micro-credential can be taken. All days are whole days, first and last included.
 *
 * @param opensOn the first day to enrol
 * @param closesOn the last day to enrol, at or before the end
 * @param places how many may enrol, 1 to 100 000; {@code null} for without limit
 * @param language the language it is taught in, BCP 47
 * @param enrolled how many places are taken
 */
public record Run(
        InstitutionId institutionId,
        MicroCredentialId microCredentialId,
        RunId id,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate startsOn,
        LocalDate endsOn,
        Price price,
        @Nullable Integer places,
        ParticipationMode mode,
        String language,
        int enrolled,
        boolean cancelled,
        int version) {

    /** Whether one can enrol on a day, and if not, why not. */
    public enum Enrolling {
        OPEN,
        NOT_YET,
        CLOSED,
        FULL,
        CANCELLED
    }

    public Enrolling enrolling(LocalDate today) {
        if (cancelled) {
            return Enrolling.CANCELLED;
        }
        if (today.isAfter(closesOn)) {
            return Enrolling.CLOSED;
        }
        if (isFull()) {
            return Enrolling.FULL;
        }
        return today.isBefore(opensOn) ? Enrolling.NOT_YET : Enrolling.OPEN;
    }

    public boolean isFull() {
        return places != null && enrolled >= places;
    }

    /** How many places are left, or {@code null} where there is no limit. */
    public @Nullable Integer placesLeft() {
        return places == null ? null : Math.max(0, places - enrolled);
    }
}
