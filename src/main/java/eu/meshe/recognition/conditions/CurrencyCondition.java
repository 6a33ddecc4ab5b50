package eu.meshe.recognition.conditions;

import eu.meshe.recognition.conditions.Evidence.Origin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Is it still current? By the deciding institution's own limit, counted to the day of application; without one, age alone is no question. */
final class CurrencyCondition implements Condition {

    @Override
    public ConditionName name() {
        return ConditionName.CURRENCY;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        var achieved = achievedOn(facts);
        var applied = facts.appliedOn();
        var evidence = new ArrayList<Evidence>();
        if (achieved != null) {
            evidence.add(Evidence.of(Origin.DOCUMENT, "achieved-on", achieved));
        }
        evidence.add(rule(facts.rules().currencyYears()));
        return answer(achieved, applied, facts.rules().currencyYears()).with(evidence);
    }

    private static Answer answer(@Nullable LocalDate achieved, LocalDate applied, @Nullable Integer years) {
        if (years == null) {
            return Answer.met("currency.no-limit");
        }
        if (achieved == null) {
            return Answer.cannotSay("currency.no-day", years);
        }
        var age = ChronoUnit.YEARS.between(achieved, applied);
        return applied.isAfter(achieved.plusYears(years))
                ? Answer.notMet("currency.too-old", age, years)
                : Answer.met("currency.current", years);
    }

    /** The day of the result; where it is not stated, the day of the award. */
    private static @Nullable LocalDate achievedOn(CaseFacts facts) {
        var result = facts.brought().result();
        return result == null || result.achievedOn() == null ? facts.awarding().on() : result.achievedOn();
    }

    private static Evidence rule(@Nullable Integer years) {
        return years == null
                ? Evidence.of(Origin.RULE, "no-currency-limit")
                : Evidence.of(Origin.RULE, "currency-limit", years);
    }
}
