package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Workload;
import eu.meshe.recognition.precedents.SubstantialChange.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstantialChangeTest {

    private static final String LAWFUL = "Judge whether the processing of personal data is lawful";
    private static final String RECORD = "Write a record of processing activities for a small office";

    @Test
    void theSameDescriptionChangedInNothing() {
        assertThat(parts(course(), course())).isEmpty();
    }

    @Test
    void anotherTitleAndATranslationChangeNothingThatWasJudged() {
        var translated = new LocalisedText(Map.of("en", RECORD, "de", "Ein Verzeichnis von Verarbeitungen führen"));
        var after = new Achievement(
                "https://elsewhere.example/2",
                LocalisedText.of("en", "Privacy at work"),
                LocalisedText.of("en", "Now with a description."),
                List.of(LearningOutcome.of(LocalisedText.of("en", LAWFUL)), LearningOutcome.of(translated)),
                Credits.of("5"),
                new Workload(130),
                new EqfLevel(6),
                "Level 6",
                List.of(new IscedField("0421")),
                List.of(AssessmentType.PROJECT_WORK),
                null,
                null,
                List.of("en"),
                null,
                null,
                null);
        assertThat(parts(course(), after)).isEmpty();
    }

    @Test
    void anotherLevelIsSubstantialAndSoIsOneThatIsSilent() {
        assertThat(parts(course(), course("5", new EqfLevel(7), "0421", LAWFUL, RECORD)))
                .containsExactly(Part.LEVEL);
        assertThat(parts(course(), course("5", null, "0421", LAWFUL, RECORD))).containsExactly(Part.LEVEL);
    }

    @ParameterizedTest
    @CsvSource({"5, 5.5, false", "5, 4.5, false", "5, 5.51, true", "5, 4, true", "3, 3.3, false", "3, 3.5, true"})
    void creditsMayDifferByATenth(String had, String has, boolean isSubstantial) {
        var before = course(had, new EqfLevel(6), "0421", LAWFUL, RECORD);
        var after = course(has, new EqfLevel(6), "0421", LAWFUL, RECORD);
        assertThat(parts(before, after)).isEqualTo(isSubstantial ? Set.of(Part.WORKLOAD) : Set.of());
    }

    @Test
    void creditsThatAppearOrDisappearAreSubstantial() {
        assertThat(parts(course(), course(null, new EqfLevel(6), "0421", LAWFUL, RECORD)))
                .containsExactly(Part.WORKLOAD);
    }

    @Test
    void aFieldNamedMoreExactlyIsTheSameAndAnotherOneIsNot() {
        assertThat(parts(course("5", new EqfLevel(6), "042", LAWFUL, RECORD), course()))
                .isEmpty();
        assertThat(parts(course(), course("5", new EqfLevel(6), "0611", LAWFUL, RECORD)))
                .containsExactly(Part.FIELDS);
    }

    @Test
    void anOutcomeThatIsNewGoneOrRewordedIsSubstantial() {
        assertThat(parts(course(), course("5", new EqfLevel(6), "0421", LAWFUL)))
                .containsExactly(Part.OUTCOMES);
        assertThat(parts(course("5", new EqfLevel(6), "0421", LAWFUL), course()))
                .containsExactly(Part.OUTCOMES);
        assertThat(parts(course(), course("5", new EqfLevel(6), "0421", LAWFUL, "Name the rights of persons")))
                .containsExactly(Part.OUTCOMES);
    }

    @Test
    void aCommaOrACapitalInAnOutcomeIsNot() {
        assertThat(parts(
                        course(),
                        course(
                                "5",
                                new EqfLevel(6),
                                "0421",
                                LAWFUL.replace("personal data", "Personal Data,"),
                                RECORD)))
                .isEmpty();
    }

    @Test
    void theOrderOfOutcomesPlaysNoPart() {
        assertThat(parts(course(), course("5", new EqfLevel(6), "0421", RECORD, LAWFUL)))
                .isEmpty();
    }

    @Test
    void eachChangeSaysWhatItWasAndWhatItIs() {
        var changes = SubstantialChange.between(course(), course("3", new EqfLevel(6), "0421", LAWFUL, RECORD));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.message().key()).isEqualTo("precedents.change.credits");
            assertThat(change.message().arguments()).containsExactly("5", "3");
        });
    }

    private static Set<Part> parts(Achievement before, Achievement after) {
        return SubstantialChange.parts(SubstantialChange.between(before, after));
    }

    private static Achievement course() {
        return course("5", new EqfLevel(6), "0421", LAWFUL, RECORD);
    }

    private static Achievement course(
            @Nullable String credits, @Nullable EqfLevel level, String field, String... outcomes) {
        return new Achievement(
                "https://elsewhere.example/1",
                LocalisedText.of("en", "Privacy for administrators"),
                null,
                Stream.of(outcomes)
                        .map(it -> LearningOutcome.of(LocalisedText.of("en", it)))
                        .toList(),
                credits == null ? null : Credits.of(credits),
                new Workload(130),
                level,
                null,
                List.of(new IscedField(field)),
                List.of(AssessmentType.PROJECT_WORK),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
