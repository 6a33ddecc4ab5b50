package eu.meshe.partnership.web;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.IscedFields;
import eu.meshe.learning.LocalisedText;
import eu.meshe.partnership.Agreement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as one of its two sides sees it.
 *
 * @param state {@code PROPOSED}, {@code IN_FORCE}, {@code DECLINED}, {@code ENDED}
 * @param mostCredits the most ECTS for one micro-credential; absent for no limit
 * @param onExpiry what follows when an application is not decided in time: {@code unsaid}, {@code escalate}, {@code recognise}
 * @param mayAnswer whether this side may accept or decline it
 * @param mayEnd whether this side may end it or take it back
 */
record AgreementView(
        UUID id,
        String state,
        String proposer,
        String partner,
        LocalisedText otherSide,
        boolean proposedByUs,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<String> fields,
        @Nullable String mostCredits,
        int decisionDays,
        String onExpiry,
        String terms,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        boolean mayAnswer,
        boolean mayEnd,
        int version) {

    /** The fields by their names, for a page. */
    public List<String> fieldsIn(Locale reader) {
        return fields.stream()
                .map(code -> IscedFields.name(new IscedField(code), reader))
                .toList();
    }

    static AgreementView of(Agreement agreement, Institution proposer, Institution partner, InstitutionId side) {
        var credits = agreement.mostCredits();
        return new AgreementView(
                agreement.id().value(),
                agreement.state().name(),
                proposer.slug(),
                partner.slug(),
                (proposer.id().equals(side) ? partner : proposer).name(),
                proposer.id().equals(side),
                agreement.validFrom(),
                agreement.validUntil(),
                agreement.fields().stream().map(IscedField::code).toList(),
                credits == null ? null : Objects.toString(credits),
                agreement.decisionDays(),
                agreement.onExpiry().slug(),
                agreement.terms(),
                agreement.proposedAt(),
                agreement.answeredAt(),
                agreement.endedAt(),
                agreement.canBeAnsweredBy(side),
                agreement.canBeEndedBy(side),
                agreement.version());
    }
}
