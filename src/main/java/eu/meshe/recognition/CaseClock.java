package eu.meshe.recognition;

import eu.meshe.partnership.AgreementId;
import eu.meshe.recognition.rules.DayCount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By when a case is due, and how that came about.
 *
 * @param complete the day on which the file was complete, from which the days count
 * @param days how many were allowed when it was handed in, by the institution's rule or by an agreement
 * @param agreed whether an agreement set them
 * @param counted how they are counted; as it was laid down when it was handed in, whatever the institution lays down later
 * @param due the last day
 * @param agreement the one under which the case was handed in, whether or not it sets the days; {@code null} for none
 * @param pauses the times in which it stood still, in order; at most the last is still open
 */
public record CaseClock(
        LocalDate complete,
        int days,
        boolean agreed,
        DayCount counted,
        @Nullable AgreementId agreement,
        LocalDate due,
        List<PauseTaken> pauses) {

    public CaseClock {
        pauses = List.copyOf(pauses);
    }

    CaseClock with(List<PauseTaken> others) {
        return new CaseClock(complete, days, agreed, counted, agreement, due, others);
    }

    CaseClock dueOn(LocalDate day) {
        return new CaseClock(complete, days, agreed, counted, agreement, day, pauses);
    }

    /** The pauses, the open one ended on that day. */
    List<PauseTaken> pausesEndedOn(LocalDate day) {
        return pauses.stream()
                .map(pause -> pause.isOpen() ? pause.endedOn(day) : pause)
                .toList();
    }
}
