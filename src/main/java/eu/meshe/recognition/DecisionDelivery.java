package eu.meshe.recognition;

import eu.meshe.institution.InstitutionId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has each decision delivered as soon as it is made, and again every minute what could not be delivered then. */
@Component
class DecisionDelivery {

    private static final Logger log = LoggerFactory.getLogger(DecisionDelivery.class);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 100;

    private final DeliverDecision deliver;
    private final IssuedDecisions issued;
    private final Clock clock;

    DecisionDelivery(DeliverDecision deliver, IssuedDecisions issued, Clock clock) {
        this.deliver = deliver;
        this.issued = issued;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void onDecided(RecognitionDecided event) {
        deliver.deliver(new InstitutionId(event.institution()), new ApplicationId(event.application()));
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void deliverWhatIsLeft() {
        issued.listUndelivered(clock.instant().minus(GRACE), AT_ONCE).forEach(this::tryToDeliver);
    }

    private void tryToDeliver(IssuedDecisions.Undelivered left) {
        try {
            deliver.deliver(left.institution(), left.application());
        } catch (RuntimeException e) {
            // one that cannot be delivered must not keep the others waiting
            log.warn(
                    "Decision {} could not be delivered ({})",
                    left.application(),
                    e.getClass().getSimpleName());
        }
    }
}
