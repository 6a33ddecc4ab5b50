package eu.meshe.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Which day it is for deadlines: in Brussels, as deadlines are shown, so that one ends for everyone at the same moment. */
@Component
public class Today {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
