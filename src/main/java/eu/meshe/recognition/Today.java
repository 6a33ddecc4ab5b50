package eu.meshe.recognition;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The day on which deadlines are read now. */
@Component
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return Days.today(clock);
    }
}
