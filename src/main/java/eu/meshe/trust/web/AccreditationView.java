package eu.meshe.trust.web;

import eu.meshe.institution.Institution;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LocalisedText;
import eu.meshe.trust.Accreditation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accreditation as programs get it and pages show it.
 *
 * @param levels EQF levels; empty for all
 * @param fields ISCED-F codes; empty for all
 * @param inForce whether it holds today
 * @param suspendedFrom the first day on which it no longer holds; absent while it is not suspended
 */
record AccreditationView(
        UUID id,
        String agency,
        LocalisedText agencyName,
        String institution,
        LocalisedText institutionName,
        List<Integer> levels,
        List<String> fields,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable String report,
        boolean inForce,
        @Nullable LocalDate suspendedFrom,
        @Nullable String suspensionReason,
        int version) {

    /** The fields by their names, for a page. */
    public List<String> fieldsIn(Locale reader) {
        return fields.stream()
                .map(code -> IscedFields.name(new IscedField(code), reader))
                .toList();
    }

    static AccreditationView of(
            Accreditation accreditation, Institution agency, Institution accredited, LocalDate today) {
        var suspension = accreditation.suspension();
        var report = accreditation.report();
        return new AccreditationView(
                accreditation.id().value(),
                agency.slug(),
                agency.name(),
                accredited.slug(),
                accredited.name(),
                accreditation.levels().stream().map(EqfLevel::level).toList(),
                accreditation.fields().stream().map(IscedField::code).toList(),
                accreditation.validFrom(),
                accreditation.validUntil(),
                report == null ? null : report.toString(),
                accreditation.isInForceAt(today),
                suspension == null ? null : suspension.from(),
                suspension == null ? null : suspension.reason(),
                accreditation.version());
    }
}
