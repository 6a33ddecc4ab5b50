package eu.meshe.recognition.elements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Workload;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.elements.Comparison.Finding;
import eu.meshe.recognition.elements.Comparison.Pair;
import eu.meshe.recognition.elements.Side.Assurance;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ElementComparisonsTest {

    @Test
    void allFiveElementsAreComparedInTheirOrder() {
        var nothing = side(null, null, null);
        assertThat(ElementComparisons.compare(nothing, nothing))
                .extracting(Comparison::element)
                .containsExactly(Element.values());
    }

    @Test
    void whatSaysNothingIsNeverFoundLower() {
        var nothing = side(null, null, null);
        assertThat(ElementComparisons.compare(nothing, nothing)).allMatch(each -> each.finding() == Finding.CANNOT_SAY);
    }

    @ParameterizedTest
    @CsvSource({"6, 6, SAME", "7, 6, SAME", "5, 6, LOWER", "5, , CANNOT_SAY", ", 6, CANNOT_SAY"})
    void levels(@Nullable Integer source, @Nullable Integer target, Finding finding) {
        assertThat(finding(Element.LEVEL, side(source, null, null), side(target, null, null)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "5, , 3, , SAME",
        "3, , 3, , SAME",
        "2.5, , 3, , LOWER",
        ", 90, , 80, SAME",
        ", 70, , 80, LOWER",
        "3, , , 75, SAME",
        "3, , , 100, LOWER",
        "3, , , 85, CANNOT_SAY",
        ", , 3, , CANNOT_SAY",
        "3, , , , CANNOT_SAY"
    })
    void workloads(
            @Nullable String credits,
            @Nullable Integer hours,
            @Nullable String targetCredits,
            @Nullable Integer targetHours,
            Finding finding) {
        assertThat(finding(Element.WORKLOAD, side(null, credits, hours), side(null, targetCredits, targetHours)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @EnumSource(Assurance.class)
    void qualityFollowsTheAccreditationAndNotTheDocument(Assurance assurance) {
        var source = new Side(achievement(null, null, null), assurance);
        assertThat(finding(Element.QUALITY, source, side(null, null, null)))
                .isEqualTo(
                        switch (assurance) {
                            case IN_FORCE -> Finding.SAME;
                            case OUT_OF_SCOPE, NOT_IN_FORCE -> Finding.LOWER;
                            case UNKNOWN -> Finding.CANNOT_SAY;
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "0613, 0613, SAME",
        "0613, 06, SAME",
        "0613, 0612, CANNOT_SAY",
        "0613, 0222, LOWER",
        ", 0613, CANNOT_SAY"
    })
    void profiles(@Nullable String source, String target, Finding finding) {
        assertThat(finding(Element.PROFILE, inField(source), inField(target))).isEqualTo(finding);
    }

    @Test
    void outcomesAreTheSameWhenEachOfTheTargetsIsFound() {
        var source = withOutcomes("Reads tide tables for a harbour", "Plans a crossing with currents");
        var target = withOutcomes("Plans the crossing with currents");
        var comparison = compare(Element.OUTCOMES, source, target);
        assertThat(comparison.finding()).isEqualTo(Finding.SAME);
        assertThat(comparison.pairs()).containsExactly(new Pair(0, 1));
    }

    @Test
    void missingWordsAreNoProofOfMissingAbility() {
        var comparison = compare(
                Element.OUTCOMES,
                withOutcomes("Reads tide tables"),
                withOutcomes("Plans a crossing", "Reads tide tables"));
        assertThat(comparison.finding()).isEqualTo(Finding.CANNOT_SAY);
        assertThat(comparison.pairs()).containsExactly(new Pair(0, -1), new Pair(1, 0));
    }

    @Test
    void theSameSkillInOtherWordsIsTheSame() {
        var skill = URI.create("http://data.europa.eu/esco/skill/invented");
        var source = of(new LearningOutcome(LocalisedText.of("de", "Liest Gezeitentafeln"), skill));
        var target = of(new LearningOutcome(LocalisedText.of("en", "Reads tide tables"), skill));
        assertThat(compare(Element.OUTCOMES, source, target).finding()).isEqualTo(Finding.SAME);
    }

    private static Finding finding(Element element, Side source, Side target) {
        return compare(element, source, target).finding();
    }

    private static Comparison compare(Element element, Side source, Side target) {
        return ElementComparisons.compare(source, target).get(element.ordinal());
    }

    private static Side side(@Nullable Integer level, @Nullable String credits, @Nullable Integer hours) {
        return new Side(achievement(level, credits, hours), Assurance.UNKNOWN);
    }

    private static Achievement achievement(@Nullable Integer level, @Nullable String credits, @Nullable Integer hours) {
        return achievement(level, credits, hours, List.of(), List.of());
    }

    private static Achievement achievement(
            @Nullable Integer level,
            @Nullable String credits,
            @Nullable Integer hours,
            List<IscedField> fields,
            List<LearningOutcome> outcomes) {
        return new Achievement(
                "",
                LocalisedText.of("en", "Invented"),
                null,
                outcomes,
                credits == null ? null : Credits.of(credits),
                hours == null ? null : new Workload(hours),
                level == null ? null : new EqfLevel(level),
                null,
                fields,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static Side inField(@Nullable String code) {
        List<IscedField> fields = code == null ? List.of() : List.of(new IscedField(code));
        return new Side(achievement(null, null, null, fields, List.of()), Assurance.UNKNOWN);
    }

    private static Side withOutcomes(String... outcomes) {
        return of(Arrays.stream(outcomes)
                .map(text -> LearningOutcome.of(LocalisedText.of("en", text)))
                .toArray(LearningOutcome[]::new));
    }

    private static Side of(LearningOutcome... outcomes) {
        return new Side(achievement(null, null, null, List.of(), List.of(outcomes)), Assurance.UNKNOWN);
    }
}
