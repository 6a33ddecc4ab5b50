package eu.meshe.trust;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency's word that an institution may award, at which levels, in which fields, from when until when.
 *
 * @param agency who gives it
 * @param accredited the institution it is given to
 * @param levels the EQF levels it covers; empty for all
 * @param fields the ISCED-F fields (broad or narrow) it covers with all that lies inside them; empty for all
 * @param validFrom the first day it holds
 * @param validUntil the last day it holds
 * @param report where the agency's report can be read
 * @param suspension since when and why it is suspended; {@code null} while it is not
 */
public record Accreditation(
        InstitutionId agency,
        AccreditationId id,
        InstitutionId accredited,
        List<EqfLevel> levels,
        List<IscedField> fields,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable URI report,
        @Nullable Suspension suspension,
        int version) {

    /** @param from the first day on which the accreditation no longer holds */
    public record Suspension(LocalDate from, String reason) {}

    public Accreditation {
        levels = List.copyOf(levels);
        fields = List.copyOf(fields);
        if (validUntil.isBefore(validFrom)) {
            throw new IllegalArgumentException("An accreditation cannot end before it begins");
        }
    }

    /** Whether it held on that day, whatever its scope. */
    public boolean isInForceAt(LocalDate day) {
        var suspended = suspension != null && !day.isBefore(suspension.from());
        return !suspended && !day.isBefore(validFrom) && !day.isAfter(validUntil);
    }

    /** Whether it covers the level (where one is given) and every one of the fields. */
    public boolean covers(@Nullable EqfLevel level, List<IscedField> learned) {
        return coversLevel(level) && learned.stream().allMatch(this::coversField);
    }

    private boolean coversLevel(@Nullable EqfLevel level) {
        return level == null || levels.isEmpty() || levels.contains(level);
    }

    private boolean coversField(IscedField field) {
        return fields.isEmpty() || fields.stream().anyMatch(field::isWithin);
    }
}
