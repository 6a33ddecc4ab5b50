package eu.meshe.recognition.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rules as they were typed or sent; what they mean and how much each may be is said in {@link RecognitionRules}. A limit that is empty or not
 * there is no limit; every other field has to be there.
 *
 * @param daysCounted {@code calendar} or {@code working}
 * @param onExpiry {@code escalate} or {@code recognise}
 * @param twoPeople {@code true} for yes; anything else is no
 * @param pausesAllowed the same
 */
public record RulesRequest(
        @Nullable String daysCounted,
        @Nullable String appealDays,
        @Nullable String appealDecisionDays,
        @Nullable String onExpiry,
        @Nullable String expiryBasis,
        @Nullable String warnDays,
        @Nullable String twoPeople,
        @Nullable String pausesAllowed,
        @Nullable String mostRecognisedCredits,
        @Nullable String residencyShare,
        @Nullable String currencyYears) {

    /** What would be typed to get these rules. */
    public static RulesRequest of(RecognitionRules rules) {
        var most = rules.mostRecognisedCredits();
        return new RulesRequest(
                rules.daysCounted().name().toLowerCase(Locale.ROOT),
                Integer.toString(rules.appealDays()),
                Integer.toString(rules.appealDecisionDays()),
                rules.onExpiry().name().toLowerCase(Locale.ROOT),
                rules.expiryBasis(),
                Integer.toString(rules.warnDays()),
                Boolean.toString(rules.twoPeople()),
                Boolean.toString(rules.pausesAllowed()),
                most == null ? null : most.toString(),
                text(rules.residencyShare()),
                text(rules.currencyYears()));
    }

    /** The same rules, with two people who sign. */
    public RulesRequest withTwoPeople() {
        return new RulesRequest(
                daysCounted,
                appealDays,
                appealDecisionDays,
                onExpiry,
                expiryBasis,
                warnDays,
                "true",
                pausesAllowed,
                mostRecognisedCredits,
                residencyShare,
                currencyYears);
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
