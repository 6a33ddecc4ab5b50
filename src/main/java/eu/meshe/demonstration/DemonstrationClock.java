package eu.meshe.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The exchange's clock in a demonstration. While the world is being made it is set back, so that what happened "years ago" happened then for
 * every use case, key and certificate; from then on it shows the time that is.
 */
@Component
@Primary
@Profile("demo")
class DemonstrationClock extends Clock {

    private final Clock real;
    private volatile Duration behind = Duration.ZERO;

    DemonstrationClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** From now on it is that moment, and time moves on from there. */
    void travelTo(Instant moment) {
        behind = Duration.between(moment, real.instant());
    }

    void returnToPresent() {
        behind = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
