package eu.meshe.partnership;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IscedField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What two institutions agreed on recognising each other's micro-credentials. It holds in both directions.
 *
 * @param validFrom the first day it holds
 * @param validUntil the last day; {@code null} for until it is ended
 * @param fields the ISCED-F fields it is about, with all that lies inside them; empty for all
 * @param mostCredits the most ECTS that one micro-credential may carry under it; {@code null} for no limit
 * @param decisionDays within how many days an application under it is decided, 1 to 122
 * @param onExpiry what follows when such an application is not decided in time
 * @param terms what else they agreed, in their own words
 * @param answeredAt when the partner accepted or declined
 * @param endedBy which of the two ended it
 */
public record Agreement(
        AgreementId id,
        InstitutionId proposer,
        InstitutionId partner,
        State state,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<IscedField> fields,
        @Nullable Credits mostCredits,
        int decisionDays,
        OnExpiry onExpiry,
        String terms,
        Instant proposedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable InstitutionId endedBy,
        int version) {

    /** PROPOSED → IN_FORCE → ENDED, or PROPOSED → DECLINED, or PROPOSED → ENDED when the proposer takes it back. */
    public enum State {
        PROPOSED,
        IN_FORCE,
        DECLINED,
        ENDED
    }

    /** What the two agreed on for an application that is not decided in time. */
    public enum OnExpiry {
        /** Nothing: the deciding institution's own rules hold. */
        UNSAID,
        /** People are told, and a person still decides. */
        ESCALATE,
        /** The credential counts as recognised in full; the agreement is what this rests on. */
        RECOGNISE;

        /** The name in forms, in the API and in message keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Agreement {
        fields = List.copyOf(fields);
        if (proposer.equals(partner)) {
            throw new IllegalArgumentException("An agreement needs two institutions");
        }
    }

    public boolean isBetween(InstitutionId one, InstitutionId other) {
        return (proposer.equals(one) && partner.equals(other)) || (proposer.equals(other) && partner.equals(one));
    }

    /** The other side, for one of the two. */
    public InstitutionId otherThan(InstitutionId institution) {
        return proposer.equals(institution) ? partner : proposer;
    }

    /** The partner, and nobody else, answers a proposal. */
    public boolean canBeAnsweredBy(InstitutionId institution) {
        return state == State.PROPOSED && partner.equals(institution);
    }

    /** Either side may end what is in force; the proposer may take back what is not yet answered. */
    public boolean canBeEndedBy(InstitutionId institution) {
        return state == State.IN_FORCE || (state == State.PROPOSED && proposer.equals(institution));
    }

    /** Whether it held on that day; one that was ended held until the day before. */
    public boolean isInForceAt(LocalDate day) {
        var accepted = state == State.IN_FORCE || (state == State.ENDED && answeredAt != null);
        var begun = !day.isBefore(validFrom);
        var over = (validUntil != null && day.isAfter(validUntil))
                || (endedAt != null && !day.isBefore(LocalDate.ofInstant(endedAt, ZoneOffset.UTC)));
        return accepted && begun && !over;
    }

    /** Whether a micro-credential in these fields with so many credits falls under it; what is not known plays no part. */
    public boolean covers(List<IscedField> learned, @Nullable Credits credits) {
        var small = credits == null || mostCredits == null || credits.compareTo(mostCredits) <= 0;
        return small
                && (fields.isEmpty()
                        || learned.stream().allMatch(field -> fields.stream().anyMatch(field::isWithin)));
    }
}
