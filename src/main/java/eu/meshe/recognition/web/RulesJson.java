package eu.meshe.recognition.web;

import eu.meshe.institution.Institution;
import eu.meshe.learning.Credits;
import eu.meshe.recognition.clock.PublicHolidays;
import eu.meshe.recognition.rules.RecognitionRules;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An institution's rules for programs.
 *
 * @param decisionDays within how many days it decides
 * @param daysCounted calendar or working
 * @param onExpiry escalate or recognise
 * @param holidays the law that lays down the public holidays of its country; {@code null} where they are not known here and only weekends are
 *     days off
 * @param version to be sent with a change
 */
record RulesJson(
        String institution,
        int decisionDays,
        String daysCounted,
        int appealDays,
        int appealDecisionDays,
        String onExpiry,
        @Nullable String expiryBasis,
        int warnDays,
        boolean twoPeople,
        boolean pausesAllowed,
        @Nullable BigDecimal mostRecognisedCredits,
        @Nullable Integer residencyShare,
        @Nullable Integer currencyYears,
        @Nullable String holidays,
        int version) {

    static RulesJson of(Institution institution, RecognitionRules rules) {
        return new RulesJson(
                institution.slug(),
                institution.decisionDays(),
                rules.daysCounted().name().toLowerCase(Locale.ROOT),
                rules.appealDays(),
                rules.appealDecisionDays(),
                rules.onExpiry().name().toLowerCase(Locale.ROOT),
                rules.expiryBasis(),
                rules.warnDays(),
                rules.twoPeople(),
                rules.pausesAllowed(),
                points(rules.mostRecognisedCredits()),
                rules.residencyShare(),
                rules.currencyYears(),
                PublicHolidays.of(institution.country())
                        .map(PublicHolidays::source)
                        .orElse(null),
                rules.version());
    }

    private static @Nullable BigDecimal points(@Nullable Credits credits) {
        return credits == null ? null : credits.points();
    }
}
