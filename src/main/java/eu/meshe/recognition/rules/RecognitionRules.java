package eu.meshe.recognition.rules;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Credits;
import org.jspecify.annotations.Nullable;

/**
 * An institution's rules for its recognition cases. Within how many days it decides is said by the institution itself
 * ({@code Institution.decisionDays}).
 *
 * @param daysCounted how the days for a decision and for the decision on an appeal are counted
 * @param appealDays within how many calendar days of a decision an appeal can be lodged, 14 to 365
 * @param appealDecisionDays within how many days an appeal is decided, 1 to 122
 * @param expiryBasis the law or the agreement that says that silence recognises; there for {@code RECOGNISE} and only then
 * @param warnDays how many days before a deadline the officer is warned, 1 to 60
 * @param twoPeople whether a second person has to sign a decision
 * @param pausesAllowed whether a clock may stand still while an applicant has to hand something in
 * @param mostRecognisedCredits the most ECTS that one person can have recognised here; {@code null} for no limit
 * @param residencyShare the most per cent of the target's credits that may come from recognition, 1 to 100; {@code null} for no limit
 * @param currencyYears how many years old an award may be, 1 to 50; {@code null} for any age
 * @param version 0 where none were ever laid down
 */
public record RecognitionRules(
        InstitutionId institution,
        DayCount daysCounted,
        int appealDays,
        int appealDecisionDays,
        OnExpiry onExpiry,
        @Nullable String expiryBasis,
        int warnDays,
        boolean twoPeople,
        boolean pausesAllowed,
        @Nullable Credits mostRecognisedCredits,
        @Nullable Integer residencyShare,
        @Nullable Integer currencyYears,
        int version) {

    private static final int DAYS_OF_APPEAL = 30;
    private static final int DAYS_OF_WARNING = 7;

    public RecognitionRules {
        if ((onExpiry == OnExpiry.RECOGNISE) != (expiryBasis != null)) {
            throw new IllegalArgumentException(
                    "Recognition by silence, and only this, names the law or agreement it rests on");
        }
    }

    /** What holds where an institution has laid down nothing. */
    public static RecognitionRules standard(InstitutionId institution) {
        return new RecognitionRules(
                institution,
                DayCount.CALENDAR,
                DAYS_OF_APPEAL,
                DAYS_OF_APPEAL,
                OnExpiry.ESCALATE,
                null,
                DAYS_OF_WARNING,
                false,
                true,
                null,
                null,
                null,
                0);
    }
}
