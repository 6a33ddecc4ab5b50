package eu.meshe.recognition.precedents;

import eu.meshe.catalogue.EditionPublished;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts precedents out of force when what they rest on is published anew and says something substantially different. */
@Component
public class WatchEditions {

    private final Precedents precedents;
    private final EditionsNow editions;
    private final Clock clock;

    WatchEditions(Precedents precedents, EditionsNow editions, Clock clock) {
        this.precedents = precedents;
        this.editions = editions;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void onPublished(EditionPublished event) {
        review(event.microCredential());
    }

    /** Looks at every precedent that rests on it; those that are out of force stay so, so it can be asked twice. */
    @Transactional
    public void review(UUID microCredential) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var precedent : precedents.holdRestingOn(microCredential)) {
            editions.findChange(precedent, at)
                    .ifPresent(out -> precedents.save(precedent.outOfForce(out), out.cause(), null, null));
        }
    }
}
