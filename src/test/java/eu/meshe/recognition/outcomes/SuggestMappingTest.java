package eu.meshe.recognition.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.recognition.outcomes.Likeness.Prepared;
import eu.meshe.recognition.outcomes.MappingLine.Extent;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestMappingTest {

    private static final List<String> WORDS = List.of(
            ("judge processing personal data lawful write record activities small office repair wooden boat tools explain tides "
                            + "moon measure depth harbour Verarbeitung Daten prüfen zwei 2 12 λόγος")
                    .split(" "));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Judge whether the processing of personal data is lawful | Judge if processing personal data is lawful | FULLY",
                "Write a record of processing activities for a small office | Keep records of processing activities | PARTLY",
                "Repair a wooden boat with hand tools | Judge whether the processing of personal data is lawful | NOT",
                "Apply the three laws of motion | Apply the 3 laws of motion | FULLY",
                "Die Verarbeitung personenbezogener Daten prüfen | Verarbeitungen personenbezogener Daten prüfen können | FULLY",
                "Analyse statistical data with R | Analyze statistical data in R | FULLY"
            })
    void outcomesInOtherWordsAreFound(String source, String target, Extent extent) {
        var mapping = SuggestMapping.between(List.of(outcome(source)), List.of(outcome(target)));
        assertThat(mapping.lines().getFirst().extent()).isEqualTo(extent);
    }

    @Test
    void theSameSkillIsTheSameOutcomeInWhateverWords() {
        var skill = URI.create("http://data.europa.eu/esco/skill/of-a-test");
        var mapping = SuggestMapping.between(
                List.of(new LearningOutcome(LocalisedText.of("lt", "Duomenys"), skill)),
                List.of(new LearningOutcome(LocalisedText.of("en", "Data"), skill)));
        assertThat(mapping.lines().getFirst().extent()).isEqualTo(Extent.FULLY);
        assertThat(Objects.requireNonNull(mapping.lines().getFirst().because()).key())
                .isEqualTo("assessment.because.skill");
    }

    @Test
    void wordsOfDifferentLanguagesAreNotCompared() {
        var mapping = SuggestMapping.between(
                List.of(LearningOutcome.of(LocalisedText.of("de", "Information"))),
                List.of(LearningOutcome.of(LocalisedText.of("fr", "Information"))));
        assertThat(mapping.coverage()).isEqualTo(new Coverage(0, 0, 1, 1));
        assertThat(mapping.lines().getFirst().because())
                .isEqualTo(Message.of("assessment.because.languages", "de", "fr"));
    }

    @Test
    void whatIsSaidInACommonLanguageIsComparedAndNotCoveredWhereNothingIsFound() {
        var both = new LocalisedText(Map.of("de", "Ein Boot bauen", "en", "Build a boat"));
        var mapping = SuggestMapping.between(List.of(LearningOutcome.of(both)), List.of(outcome("Judge the law")));
        assertThat(mapping.coverage()).isEqualTo(new Coverage(0, 0, 0, 1));
        assertThat(mapping.lines().getFirst().because()).isNull();
    }

    @Test
    void oneOfManyInAnotherLanguageIsEnoughToSayNothing() {
        var mapping = SuggestMapping.between(
                List.of(outcome("Build a boat"), LearningOutcome.of(LocalisedText.of("lt", "Teisė"))),
                List.of(outcome("Judge the law"), outcome("Build a boat")));
        assertThat(mapping.coverage()).isEqualTo(new Coverage(1, 0, 1, 2));
    }

    @Test
    void aPersonWhoReadThemSaysWhetherTheyAreCovered() {
        var suggested = SuggestMapping.between(
                List.of(LearningOutcome.of(LocalisedText.of("de", "Recht"))), List.of(outcome("Judge the law")));
        var read = new OutcomeMapping(
                OutcomeMapping.marked(suggested.lines(), suggested),
                1,
                new OutcomeMapping.SavedBy("Odile Officer", Instant.EPOCH));
        assertThat(read.coverage()).isEqualTo(new Coverage(0, 0, 0, 1));
    }

    @Test
    void aSuggestionNamesTheWordsThatItRestsOn() {
        var mapping = SuggestMapping.between(
                List.of(outcome("Repair a wooden boat")), List.of(outcome("Repair a small wooden boat")));
        assertThat(Objects.requireNonNull(mapping.lines().getFirst().because()).arguments())
                .containsExactly("repair, wooden, boat");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void likenessIsTheSameBothWaysAndBetweenNothingAndOne(long seed) {
        var random = new Random(seed);
        var one = Prepared.of(anOutcome(random));
        var other = Prepared.of(anOutcome(random));
        var likeness = Likeness.between(one, other).score();
        assertThat(likeness).isBetween(0.0, 1.0);
        assertThat(Likeness.between(other, one).score()).isCloseTo(likeness, within(1e-9));
        assertThat(Likeness.between(one, one).score()).isCloseTo(1.0, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTargetHasOneLineAndEveryLineLeadsSomewhere(long seed) {
        var random = new Random(seed);
        var source = outcomes(random);
        var target = outcomes(random);
        var mapping = SuggestMapping.between(source, target);
        assertThat(mapping.lines()).extracting(MappingLine::target).containsExactlyElementsOf(places(target));
        assertThat(mapping.lines())
                .allSatisfy(line -> assertThat(line.sources())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .isSubsetOf(places(source)));
        var coverage = mapping.coverage();
        assertThat(coverage.fully() + coverage.partly() + coverage.not() + coverage.notCompared())
                .isEqualTo(coverage.all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameOutcomesCoverAllOfThemselves(long seed) {
        var outcomes = outcomes(new Random(seed));
        var coverage = SuggestMapping.between(outcomes, outcomes).coverage();
        assertThat(coverage.fully()).isEqualTo(coverage.all());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCoveredStaysCoveredWhenMoreIsBrought(long seed) {
        var random = new Random(seed);
        var source = outcomes(random);
        var target = outcomes(random);
        var more = new ArrayList<>(source);
        more.addAll(outcomes(random));
        var before = SuggestMapping.between(source, target).lines();
        var after = SuggestMapping.between(more, target).lines();
        for (var place = 0; place < before.size(); place++) {
            assertThat(after.get(place).extent())
                    .isLessThanOrEqualTo(before.get(place).extent());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfWhatIsBroughtDoesNotMatter(long seed) {
        var random = new Random(seed);
        var source = outcomes(random);
        var target = outcomes(random);
        var shuffled = new ArrayList<>(source);
        Collections.shuffle(shuffled, random);
        assertThat(SuggestMapping.between(shuffled, target).coverage())
                .isEqualTo(SuggestMapping.between(source, target).coverage());
    }

    @Test
    void hundredsOfOutcomesAreBounded() {
        var random = new Random(4);
        var many = IntStream.range(0, 400).mapToObj(each -> anOutcome(random)).toList();
        var mapping = SuggestMapping.between(many, many);
        assertThat(mapping.lines()).hasSize(400);
        assertThat(mapping.lines().subList(SuggestMapping.MOST_COMPARED, 400))
                .allMatch(line -> line.extent() == Extent.NOT);
    }

    static List<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(each -> 7000L + each).toList();
    }

    private static List<Integer> places(List<LearningOutcome> outcomes) {
        return IntStream.range(0, outcomes.size()).boxed().toList();
    }

    private static List<LearningOutcome> outcomes(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(each -> anOutcome(random))
                .toList();
    }

    private static LearningOutcome anOutcome(Random random) {
        var words = IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(each -> WORDS.get(random.nextInt(WORDS.size())))
                .toList();
        return outcome(String.join(" ", words));
    }

    private static LearningOutcome outcome(String words) {
        return LearningOutcome.of(LocalisedText.of("en", words));
    }
}
