package eu.meshe.recognition;

import eu.meshe.learning.Credits;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a decision back as it was stored. What was stored kept the rules of its day, so nothing is checked again. */
final class StoredDecision {

    private StoredDecision() {}

    /** @param grade how the grade that counts came about; {@code null} in what was stored before grades counted */
    static Decision read(DecisionDraft stored, @Nullable CountedGrade grade) {
        var differences = stored.differences().stream()
                .map(slug -> Element.findBySlug(slug).orElseThrow())
                .toList();
        return switch (DecisionOutcome.findBySlug(there(stored.outcome())).orElseThrow()) {
            case FULL -> new Decision.Full(credits(stored), stored.reasons(), grade);
            case PARTIAL ->
                new Decision.Partial(
                        Credits.of(there(stored.credits())),
                        there(stored.reasons()),
                        differences,
                        appeal(stored),
                        grade);
            case CONDITIONAL ->
                new Decision.Conditional(
                        there(stored.condition()),
                        LocalDate.parse(there(stored.conditionBy())),
                        there(stored.reasons()),
                        differences,
                        appeal(stored));
            case ALTERNATIVE ->
                new Decision.Alternative(
                        there(stored.alternative()), there(stored.reasons()), differences, appeal(stored));
            case REFUSAL -> refusal(stored, differences);
        };
    }

    private static Decision refusal(DecisionDraft stored, List<Element> differences) {
        return new Decision.Refusal(
                differences,
                there(stored.reasons()),
                there(stored.hindrance()),
                there(stored.remedy()),
                Objects.requireNonNull(appeal(stored)));
    }

    private static @Nullable Credits credits(DecisionDraft stored) {
        return stored.credits() == null ? null : Credits.of(stored.credits());
    }

    private static @Nullable Appeal appeal(DecisionDraft stored) {
        return stored.appealHow() == null
                ? null
                : new Appeal(stored.appealHow(), LocalDate.parse(there(stored.appealUntil())));
    }

    private static String there(@Nullable String value) {
        return Objects.requireNonNull(value, "A stored decision is whole");
    }
}
