package eu.meshe.recognition.export;

import eu.meshe.platform.InvalidInputException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A term of an academic year, as Erasmus Without Paper counts them (academic-term 2.0, {@code TermId}): the second of two is a spring
 * semester on the northern half of the world. In which year it lies stands in the learning agreement, not in its component.
 *
 * @param number from 1, at most {@code of}
 * @param of how many terms of that kind a year has, 1 to 9
 */
public record AcademicTerm(int number, int of) {

    private static final Pattern WRITTEN = Pattern.compile("([1-9])/([1-9])");

    public AcademicTerm {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("A year of " + of + " terms has no term " + number);
        }
    }

    /**
     * @param typed {@code 2/2}; empty or {@code null} for none
     * @throws InvalidInputException naming {@code term} if it is none
     */
    public static @Nullable AcademicTerm read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches() || written.group(1).compareTo(written.group(2)) > 0) {
            throw InvalidInputException.of("term", "export.term.wrong");
        }
        return new AcademicTerm(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }
}
