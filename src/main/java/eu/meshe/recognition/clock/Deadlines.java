package eu.meshe.recognition.clock;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.partnership.Agreement;
import eu.meshe.recognition.clock.Deadline.SetBy;
import eu.meshe.recognition.rules.DayCount;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RecognitionRules;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Computes by when an application is decided, an appeal lodged, an appeal decided, in the calendar of the deciding institution's country. */
@Component
public class Deadlines {

    /** Months after the file is complete: the most that practice under the Lisbon Recognition Convention takes. */
    public static final int MOST_MONTHS = 4;

    private final Function<InstitutionId, RecognitionRules> rules;

    @Autowired
    public Deadlines(RecognitionRulebook rulebook) {
        this(rulebook::getRules);
    }

    Deadlines(Function<InstitutionId, RecognitionRules> rules) {
        this.rules = rules;
    }

    /**
     * The day by which an application is decided: the earliest of what the institution, the agreement and the Convention's practice say.
     *
     * @param agreement the one in force that covers it, or {@code null}; its days are calendar days
     * @param complete the day on which the file was complete
     */
    public Deadline due(Institution decider, @Nullable Agreement agreement, LocalDate complete, List<Pause> pauses) {
        var counted = rules.apply(decider.id()).daysCounted();
        var own = due(decider, decider.decisionDays(), false, counted, complete, pauses);
        return agreement == null
                ? own
                : earlier(own, due(decider, agreement.decisionDays(), true, DayCount.CALENDAR, complete, pauses));
    }

    /**
     * The same for a case whose number of days, and how they are counted, were set when it came in.
     *
     * @param agreed whether an agreement set it
     */
    public Deadline due(
            Institution decider, int days, boolean agreed, DayCount counted, LocalDate complete, List<Pause> pauses) {
        var clock = new Clockwork(decider, complete, pauses);
        var set = clock.days(agreed ? SetBy.AGREEMENT : SetBy.INSTITUTION, days, counted);
        return earlier(set, clock.months(SetBy.CONVENTION, MOST_MONTHS));
    }

    private static Deadline earlier(Deadline one, Deadline other) {
        return other.due().isBefore(one.due()) ? other : one;
    }

    /** The last day on which an appeal against a decision of that day can be lodged. Counted in calendar days. */
    public Deadline appealUntil(Institution decider, LocalDate decided) {
        var days = rules.apply(decider.id()).appealDays();
        return new Clockwork(decider, decided, List.of()).days(SetBy.INSTITUTION, days, DayCount.CALENDAR);
    }

    /** The day by which an appeal is decided. */
    public Deadline appealDue(Institution decider, LocalDate lodged, List<Pause> pauses) {
        var own = rules.apply(decider.id());
        return new Clockwork(decider, lodged, pauses)
                .days(SetBy.INSTITUTION, own.appealDecisionDays(), own.daysCounted());
    }

    /** One period's start, pauses and calendar. */
    private static final class Clockwork {

        private final WorkingCalendar calendar;
        private final LocalDate from;
        private final List<Pause> pauses;

        Clockwork(Institution decider, LocalDate from, List<Pause> pauses) {
            this.calendar = WorkingCalendar.of(decider.country());
            this.from = from;
            this.pauses = pauses;
        }

        Deadline days(SetBy setBy, int days, DayCount counted) {
            return deadline(setBy, days, counted, period().ofDays(days, counted));
        }

        Deadline months(SetBy setBy, int months) {
            return deadline(setBy, months, DayCount.CALENDAR, period().ofMonths(months));
        }

        private Period period() {
            return new Period(calendar, from, pauses);
        }

        private Deadline deadline(SetBy setBy, int length, DayCount counted, Period.End end) {
            return new Deadline(
                    end.last(),
                    from,
                    setBy,
                    length,
                    counted,
                    end.pausedDays(),
                    end.holidays(),
                    end.nominal(),
                    calendar.holidaysKnown(),
                    pauses.stream().anyMatch(Pause::isOpen));
        }
    }
}
