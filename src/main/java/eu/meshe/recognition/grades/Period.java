package eu.meshe.recognition.grades;

/**
 * The years whose results a table counts.
 *
 * @param from the first, for example 2022
 * @param until the last, that year included; at most {@value #LONGEST} years in all
 */
public record Period(int from, int until) {

    /** In years. EGRACONS asks for the last two to three; a longer time mixes habits of grading that have changed. */
    public static final int LONGEST = 5;

    /** In years. One good or bad year alone says little. */
    public static final int USUAL_AT_LEAST = 2;

    public Period {
        if (from < 1990 || until < from || until - from + 1 > LONGEST || until > 2999) {
            throw new IllegalArgumentException("Not a period of 1 to " + LONGEST + " years: " + from + "-" + until);
        }
    }

    public int years() {
        return until - from + 1;
    }

    @Override
    public String toString() {
        return from == until ? Integer.toString(from) : from + "–" + until;
    }
}
