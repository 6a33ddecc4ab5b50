package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.Offer;
import eu.meshe.catalogue.Run;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published micro-credential as pages show it.
 *
 * @param runs those that are not over
 * @param today the day it is
 */
record OfferView(Edition edition, Institution institution, List<Run> runs, LocalDate today) {

    static OfferView of(Offer offer, LocalDate today) {
        return new OfferView(offer.edition(), offer.institution(), offer.runs(), today);
    }

    public String href() {
        return "/offers/" + edition.id();
    }

    public Achievement achievement() {
        return edition.achievement();
    }

    /** The next run one can enrol in, else the next at all. */
    public @Nullable Run nextRun() {
        return runs.stream()
                .filter(run -> run.enrolling(today) == Run.Enrolling.OPEN)
                .findFirst()
                .or(() -> runs.stream().findFirst())
                .orElse(null);
    }

    public boolean isOpen() {
        return runs.stream().anyMatch(run -> run.enrolling(today) == Run.Enrolling.OPEN);
    }
}
