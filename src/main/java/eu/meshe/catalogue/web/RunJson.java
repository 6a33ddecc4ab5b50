package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Run;
import eu.meshe.learning.ParticipationMode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as the API shows it.
 *
 * @param enrolling whether one can enrol today, and if not, why not
 */
record RunJson(
        UUID id,
        LocalDate opensOn,
        LocalDate closesOn,
        LocalDate startsOn,
        LocalDate endsOn,
        BigDecimal price,
        String currency,
        @Nullable Integer places,
        @Nullable Integer placesLeft,
        ParticipationMode mode,
        String language,
        Run.Enrolling enrolling) {

    static RunJson of(Run it, LocalDate today) {
        return new RunJson(
                it.id().value(),
                it.opensOn(),
                it.closesOn(),
                it.startsOn(),
                it.endsOn(),
                it.price().amount(),
                it.price().currency().getCurrencyCode(),
                it.places(),
                it.placesLeft(),
                it.mode(),
                it.language(),
                it.enrolling(today));
    }
}
