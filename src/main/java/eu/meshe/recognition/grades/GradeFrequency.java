package eu.meshe.recognition.grades;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How often a grade was given (EWP {@code gradeFrequency}).
 *
 * @param grade in the institution's own words, 1 to {@value #LONGEST} characters
 * @param frequency a number of results, or a share in percent: all grades of a table use the same; never negative
 * @param passing whether who has it has passed
 */
public record GradeFrequency(String grade, BigDecimal frequency, boolean passing) {

    public static final int LONGEST = 40;

    public GradeFrequency {
        grade = grade.strip().replaceAll("\\s+", " ");
        if (grade.isEmpty() || grade.length() > LONGEST || grade.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A grade has 1 to " + LONGEST + " characters");
        }
        if (frequency.signum() < 0) {
            throw new IllegalArgumentException("A grade cannot have been given " + frequency + " times");
        }
    }

    /** Whether the other words mean the same grade: case, spaces at the ends and the decimal sign aside. */
    public boolean isNamed(String other) {
        return key(grade).equals(key(other));
    }

    static String key(String grade) {
        return grade.strip().replaceAll("\\s+", " ").replace(',', '.').toLowerCase(Locale.ROOT);
    }
}
