package eu.meshe.recognition.grades;

import static eu.meshe.recognition.grades.TableFixture.convert;
import static eu.meshe.recognition.grades.TableFixture.distribution;
import static eu.meshe.recognition.grades.TableFixture.table;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.recognition.grades.Conversion.Converted;
import eu.meshe.recognition.grades.Conversion.Reason;
import eu.meshe.recognition.grades.Conversion.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversions computed by hand, borders that touch, refusals, and rules that hold for any two tables. */
class ConvertGradeTest {

    /*
     * Source: A 10, B 30, C 40, D 20 results, and 25 that failed. Passing results: 10 + 30 + 40 + 20 = 100 (the 25 are dropped).
     *   A 0–10 %, B 10–40 %, C 40–80 %, D 80–100 %
     * Receiving: "1" 40, "2" 60, "3" 100 results: 200.
     *   1 0–20 %, 2 20–50 %, 3 50–100 %
     *
     * A  0–10: within 1                                     candidates 1
     * B 10–40: 10–20 in 1, 20–40 in 2;  middle 25, in 2      candidates 1, 2
     * C 40–80: 40–50 in 2, 50–80 in 3;  middle 60, in 3      candidates 2, 3
     * D 80–100: within 3                                    candidates 3
     */
    private static final GradeTable LETTERS = table("A", 10, "B", 30, "C", 40, "D", 20, "-F", 25);

    private static final GradeTable NUMBERS = table("1", 40, "2", 60, "3", 100);

    @ParameterizedTest
    @CsvSource({"A,1,1,1,1", "B,1 2,1,2,2", "C,2 3,2,3,3", "D,3,3,3,3"})
    void convertsAsComputedByHand(String grade, String candidates, String best, String middle, String worst) {
        assertThat(candidates(convert(grade, LETTERS, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo(candidates);
        assertThat(result(convert(grade, LETTERS, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo(best);
        assertThat(result(convert(grade, LETTERS, NUMBERS, ConversionPolicy.AVERAGE)))
                .isEqualTo(middle);
        assertThat(result(convert(grade, LETTERS, NUMBERS, ConversionPolicy.MINIMUM)))
                .isEqualTo(worst);
    }

    /*
     * Source: Excellent 12, Good 48, Pass 36, of 96:   0–1/8, 1/8–5/8, 5/8–1.
     * Receiving: 10 to 6 with 8, 16, 40, 80, 16 of 160: 10 0–1/20, 9 1/20–3/20, 8 3/20–8/20, 7 8/20–18/20, 6 18/20–1.
     *
     * Excellent 0–0.125:    10 (0–0.05), 9 (0.05–0.125);                 middle 0.0625 in 9 (0.05–0.15)
     * Good      0.125–0.625: 9 (0.125–0.15), 8 (0.15–0.4), 7 (0.4–0.625); middle 0.375 in 8 (0.15–0.4)
     * Pass      0.625–1:     7 (0.625–0.9), 6 (0.9–1);                   middle 0.8125 in 7 (0.4–0.9)
     */
    @ParameterizedTest
    @CsvSource({"Excellent,10 9,10,9,9", "Good,9 8 7,9,8,7", "Pass,7 6,7,7,6"})
    void convertsIntoAFinerScaleAsComputedByHand(
            String grade, String candidates, String best, String middle, String worst) {
        var words = table("Excellent", 12, "Good", 48, "Pass", 36);
        var marks = table("10", 8, "9", 16, "8", 40, "7", 80, "6", 16);
        assertThat(candidates(convert(grade, words, marks, ConversionPolicy.MAXIMUM)))
                .isEqualTo(candidates);
        assertThat(List.of(
                        result(convert(grade, words, marks, ConversionPolicy.MAXIMUM)),
                        result(convert(grade, words, marks, ConversionPolicy.AVERAGE)),
                        result(convert(grade, words, marks, ConversionPolicy.MINIMUM))))
                .containsExactly(best, middle, worst);
    }

    @Test
    void showsItsWorking() {
        var converted = (Converted) convert("B", LETTERS, NUMBERS, ConversionPolicy.AVERAGE);
        assertThat(converted.source()).isEqualTo(segment("B", 10, 40));
        assertThat(converted.source().middle()).isEqualTo(Fraction.of(25, 100));
        assertThat(converted.sourceSegments())
                .containsExactly(
                        segment("A", 0, 10), segment("B", 10, 40), segment("C", 40, 80), segment("D", 80, 100));
        assertThat(converted.receivingSegments())
                .containsExactly(segment("1", 0, 20), segment("2", 20, 50), segment("3", 50, 100));
        assertThat(converted.candidates()).containsExactly(segment("1", 10, 20), segment("2", 20, 40));
    }

    /* Thirds: 30 of 90 is a third, 50 of 150 is the same third exactly; in floating point 1/3 + 1/3 and 100/150 need not be. */
    @ParameterizedTest
    @CsvSource({"a,1 2", "b,3 4", "c,5 6"})
    void bordersThatTouchDoNotOverlap(String grade, String candidates) {
        var thirds = table("a", 30, "b", 30, "c", 30);
        var sixths = table("1", 25, "2", 25, "3", 25, "4", 25, "5", 25, "6", 25);
        assertThat(candidates(convert(grade, thirds, sixths, ConversionPolicy.MAXIMUM)))
                .isEqualTo(candidates);
    }

    /* B owns 10–30 %: its middle, 20 %, is the border of 1 (0–20 %) and 2 (20–50 %). The better one counts. */
    @Test
    void aMiddleOnABorderCountsForTheBetterGrade() {
        var source = table("A", 10, "B", 20, "C", 70);
        assertThat(result(convert("B", source, NUMBERS, ConversionPolicy.AVERAGE)))
                .isEqualTo("1");
    }

    /* Nobody got 20: its segment is the point 0, which lies in the best receiving grade. Nobody got 18: the point 20 %, where 1 and 2 touch. */
    @Test
    void aGradeThatNobodyGotIsThePointWhereItWouldStand() {
        var source = table("20", 0, "19", 20, "18", 0, "17", 80, "16", 0);
        assertThat(candidates(convert("20", source, NUMBERS, ConversionPolicy.MINIMUM)))
                .isEqualTo("1");
        assertThat(candidates(convert("18", source, NUMBERS, ConversionPolicy.MINIMUM)))
                .isEqualTo("1 2");
        assertThat(result(convert("18", source, NUMBERS, ConversionPolicy.AVERAGE)))
                .isEqualTo("1");
        assertThat(result(convert("16", source, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo("3");
    }

    @Test
    void aReceivingGradeThatNobodyGotIsNeverGiven() {
        var receiving = table("1", 0, "2", 50, "3", 0, "4", 50);
        assertThat(candidates(convert("B", LETTERS, receiving, ConversionPolicy.MAXIMUM)))
                .isEqualTo("2");
        assertThat(candidates(convert("C", LETTERS, receiving, ConversionPolicy.MAXIMUM)))
                .isEqualTo("2 4");
    }

    /* Shares of 33.3 + 33.3 + 33.3 = 99.9 percent: each is a third of what is stated, so the borders are exact thirds. */
    @Test
    void sharesThatWereRoundedAreSharesOfTheirSum() {
        var shares =
                TableFixture.tableIn("0613", distribution("a", "33.3", "b", "33.3", "c", "33.3", "-f", "0.1"), null);
        var converted = (Converted) convert("b", shares, table("1", 20, "2", 20, "3", 20), ConversionPolicy.MAXIMUM);
        assertThat(converted.source()).isEqualTo(new Segment("b", Fraction.of(1, 3), Fraction.of(2, 3)));
        assertThat(converted.grade()).isEqualTo("2");
        assertThat(converted.candidates()).hasSize(1);
    }

    @Test
    void readsAGradeWhateverItsCaseAndDecimalSign() {
        var source = table("1.3", 30, "Good (2,0)", 30);
        assertThat(result(convert(" good  (2.0) ", source, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo("3");
        assertThat(result(convert("1,3", source, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo("1");
    }

    @Test
    void refusesAGradeThatIsNoPass() {
        assertThat(reason(convert("F", LETTERS, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo(Reason.FAILING_GRADE);
    }

    @Test
    void refusesAGradeThatTheTableDoesNotHave() {
        assertThat(reason(convert("E", LETTERS, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo(Reason.UNKNOWN_GRADE);
    }

    @Test
    void refusesWhereOneSideHasNoTableForTheFieldAndCycle() {
        var elsewhere = TableFixture.tableIn("0711", "A", 60, "B", 60);
        assertThat(reason(convert("A", elsewhere, NUMBERS, ConversionPolicy.MAXIMUM)))
                .isEqualTo(Reason.NO_SOURCE_TABLE);
        assertThat(reason(convert("A", LETTERS, elsewhere, ConversionPolicy.MAXIMUM)))
                .isEqualTo(Reason.NO_RECEIVING_TABLE);
    }

    @Test
    void refusesBelowTheFewestResultsAndNotAtThem() {
        var tooFew = table("A", 20, "B", GradeTable.FEWEST_RESULTS - 21, "-F", 500);
        var enough = table("A", 20, "B", GradeTable.FEWEST_RESULTS - 20);
        var refused = (Refused) convert("A", tooFew, NUMBERS, ConversionPolicy.MAXIMUM);
        assertThat(refused.reason()).isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(refused.why().arguments()).containsExactly("49", "0613", "50");
        assertThat(reason(convert("A", LETTERS, tooFew, ConversionPolicy.MAXIMUM)))
                .isEqualTo(Reason.TOO_LITTLE_DATA);
        assertThat(convert("A", enough, NUMBERS, ConversionPolicy.MAXIMUM)).isInstanceOf(Converted.class);
    }

    @Test
    void fallsBackFromTheDetailedFieldOverTheNarrowToTheBroadAndSaysSo() {
        var detailed = TableFixture.tableIn("0613", "A", 10, "B", 5);
        var narrow = TableFixture.tableIn("061", "A", 60, "B", 40);
        var broad = TableFixture.tableIn("06", "A", 600, "B", 900);
        var converted =
                (Converted) convert("A", List.of(broad, narrow, detailed), List.of(broad), ConversionPolicy.MAXIMUM);
        assertThat(converted.sourceTable().table()).isEqualTo(narrow);
        assertThat(converted.sourceTable().isBroader()).isTrue();
        assertThat(converted.receivingTable().table()).isEqualTo(broad);
        assertThat(((Converted) convert("A", LETTERS, NUMBERS, ConversionPolicy.MAXIMUM))
                        .sourceTable()
                        .isBroader())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyPassingGradeHasCandidatesAndABetterOneNeverReadsAsAWorse(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var source = anyTable(random);
            var receiving = anyTable(random);
            var ranks = receiving.distribution().segments().stream()
                    .map(Segment::grade)
                    .toList();
            for (var policy : ConversionPolicy.values()) {
                var last = 0;
                for (var grade : source.distribution().passing()) {
                    var converted = (Converted) convert(grade.grade(), source, receiving, policy);
                    assertThat(converted.candidates()).isNotEmpty();
                    var rank = ranks.indexOf(converted.grade());
                    assertThat(rank).isGreaterThanOrEqualTo(last);
                    last = rank;
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void aTableConvertsEachOfItsGradesToItself(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var table = anyTable(random);
            for (var policy : ConversionPolicy.values()) {
                for (var grade : table.distribution().passing()) {
                    if (grade.frequency().signum() > 0) {
                        var converted = (Converted) convert(grade.grade(), table, table, policy);
                        assertThat(candidates(converted)).isEqualTo(grade.grade());
                        assertThat(converted.grade()).isEqualTo(grade.grade());
                    }
                }
            }
        }
    }

    /** One to twelve passing grades, some of which nobody got, and perhaps failing ones. */
    private static GradeTable anyTable(Random random) {
        var grades = new ArrayList<Object>();
        var passing = 1 + random.nextInt(12);
        for (var i = 0; i < passing; i++) {
            grades.add("g" + i);
            grades.add(random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9));
        }
        grades.add("last");
        grades.add(GradeTable.FEWEST_RESULTS);
        if (random.nextBoolean()) {
            grades.add("-fail");
            grades.add(random.nextInt(100));
        }
        return table(grades.toArray());
    }

    private static Segment segment(String grade, long from, long to) {
        return new Segment(grade, Fraction.of(from, 100), Fraction.of(to, 100));
    }

    private static String result(Conversion conversion) {
        return ((Converted) conversion).grade();
    }

    private static Reason reason(Conversion conversion) {
        return ((Refused) conversion).reason();
    }

    private static String candidates(Conversion conversion) {
        return String.join(
                " ",
                ((Converted) conversion)
                        .candidates().stream().map(Segment::grade).toList());
    }
}
