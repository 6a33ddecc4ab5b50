package eu.meshe.catalogue.web;

import eu.meshe.catalogue.Run;
import eu.meshe.web.Mark;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A run as pages show it.
 *
 * @param price in words: with its currency, or free of charge
 * @param enrolled whether the one who looks holds a place in it
 */
record RunView(Run run, Run.Enrolling enrolling, String price, boolean enrolled, LocalDate today) {

    public Mark mark() {
        return switch (enrolling) {
            case OPEN -> Mark.OPEN;
            case NOT_YET -> Mark.WAITING;
            case FULL, CLOSED, CANCELLED -> Mark.CLOSED;
        };
    }

    public String key() {
        return "catalogue.enrolling."
                + enrolling.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return enrolling == Run.Enrolling.OPEN;
    }

    public boolean isOver() {
        return today.isAfter(run.endsOn());
    }
}
