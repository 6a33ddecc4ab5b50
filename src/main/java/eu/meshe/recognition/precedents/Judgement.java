package eu.meshe.recognition.precedents;

import eu.meshe.learning.Credits;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.Ruling;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, as far as it names nobody: no reasons, no conditions, no remedies, for these are free text about one person's case;
 * and no grade, for it is what one person achieved. Cases with the same facts have other grades.
 *
 * @param ruling the number of the ruling on the case
 * @param credits how many count; {@code null} where the outcome gives none
 * @param on the day in Brussels
 */
public record Judgement(
        int ruling, DecisionOutcome outcome, @Nullable Credits credits, List<Element> differences, LocalDate on) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    public Judgement {
        differences = List.copyOf(differences);
    }

    static Judgement of(Ruling ruling) {
        var decision = ruling.decision();
        return new Judgement(
                ruling.number(),
                decision.outcome(),
                decision.credits(),
                decision.differences(),
                LocalDate.ofInstant(ruling.at(), ZONE));
    }

    /** Whether that decision has another outcome, or counts another number of credits. */
    boolean differsFrom(Decision decision) {
        var other = decision.credits();
        return outcome != decision.outcome()
                || (credits == null) != (other == null)
                || (credits != null && other != null && credits.compareTo(other) != 0);
    }

    /** Whether both say the same of the same things. */
    boolean saysWhat(Judgement other) {
        return outcome == other.outcome
                && java.util.Objects.equals(credits, other.credits)
                && differences.equals(other.differences);
    }
}
