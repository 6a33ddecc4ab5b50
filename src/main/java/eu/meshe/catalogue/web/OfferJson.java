package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.Offer;
import eu.meshe.institution.Institution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published micro-credential as the API shows it.
 *
 * @param address of this edition
 * @param workloadReason why its workload lies outside 25 to 30 hours a credit, or why it has no credits
 */
record OfferJson(
        UUID id,
        int edition,
        String address,
        AwardingBody awardingBody,
        AchievementJson achievement,
        @Nullable String workloadReason,
        Instant publishedAt,
        List<RunJson> runs) {

    /** The institution that awards it. */
    record AwardingBody(String slug, Map<String, String> name, String country) {

        static AwardingBody of(Institution it) {
            return new AwardingBody(
                    it.slug(), it.name().byLanguage(), it.country().alpha2());
        }
    }

    static OfferJson of(Offer offer, LocalDate today) {
        return of(
                offer.edition(),
                offer.institution(),
                offer.runs().stream().map(run -> RunJson.of(run, today)).toList());
    }

    static OfferJson of(Edition it, Institution institution, List<RunJson> runs) {
        return new OfferJson(
                it.id().value(),
                it.edition(),
                it.achievement().id(),
                AwardingBody.of(institution),
                AchievementJson.of(it.achievement(), it.validMonths()),
                it.workloadReason(),
                it.publishedAt(),
                runs);
    }
}
