package eu.meshe.recognition.clock;

import eu.meshe.recognition.rules.DayCount;
import java.time.LocalDate;
import java.util.List;

/**
 * By when something is due, and how that day was found.
 *
 * @param due the last day
 * @param from the day whose event set the clock going; it does not count itself (Regulation (EEC, Euratom) No 1182/71, Art. 3(1))
 * @param setBy whose rule the day comes from
 * @param length of the period: a number of days, or of months where the Convention's practice set it
 * @param counted how its days were counted
 * @param pausedDays days of the period that did not count because the clock stood still
 * @param holidays the public holidays on weekdays that it went over; they count where days are calendar days, unless they are the last
 * @param movedFrom the day on which the period would have ended had it not been a day off; equal to {@code due} where it did not move
 * @param holidaysKnown whether the public holidays of the country are known here; if not, only weekends were days off
 * @param standing whether the clock stands still now; {@code due} is then what it would be if it ran on the day on which it was stopped
 */
public record Deadline(
        LocalDate due,
        LocalDate from,
        SetBy setBy,
        int length,
        DayCount counted,
        int pausedDays,
        List<Holiday> holidays,
        LocalDate movedFrom,
        boolean holidaysKnown,
        boolean standing) {

    /** Whose rule a deadline comes from. */
    public enum SetBy {
        /** The institution's own. */
        INSTITUTION,
        /** An agreement of two institutions that says less. */
        AGREEMENT,
        /** Four months after the file is complete: the practice under the Lisbon Recognition Convention. */
        CONVENTION
    }

    public Deadline {
        holidays = List.copyOf(holidays);
    }

    public boolean hasMoved() {
        return !due.equals(movedFrom);
    }

    public boolean isAgreed() {
        return setBy == SetBy.AGREEMENT;
    }
}
