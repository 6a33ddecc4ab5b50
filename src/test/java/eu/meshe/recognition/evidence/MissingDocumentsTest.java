package eu.meshe.recognition.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.Achievement;
import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Workload;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingDocumentsTest {

    @Test
    void aCredentialThatSaysOnlyItsTitleLacksAllThree() {
        assertThat(MissingDocuments.find(says(false, null, null, null, null), List.of()))
                .containsExactly(MissingDocument.values());
    }

    @Test
    void aCredentialThatSaysEverythingLacksNothing() {
        assertThat(MissingDocuments.find(says(true, Credits.of("3"), null, new EqfLevel(6), null), List.of()))
                .isEmpty();
    }

    @Test
    void hoursAreAsGoodAsCreditsAndANationalLevelAsAnEqfLevel() {
        assertThat(MissingDocuments.find(says(true, null, new Workload(80), null, "NQF 6"), List.of()))
                .isEmpty();
    }

    @Test
    void aBlankNationalLevelSaysNothing() {
        assertThat(MissingDocuments.find(says(true, Credits.of("3"), null, null, " "), List.of()))
                .containsExactly(MissingDocument.LEVEL);
    }

    @Test
    void aCourseDescriptionUsuallySaysAllThree() {
        assertThat(MissingDocuments.find(
                        says(false, null, null, null, null), List.of(AttachmentKind.COURSE_DESCRIPTION)))
                .isEmpty();
    }

    @Test
    void aTranscriptSaysWorkloadAndLevelButNotWhatWasLearned() {
        assertThat(MissingDocuments.find(says(false, null, null, null, null), List.of(AttachmentKind.TRANSCRIPT)))
                .containsExactly(MissingDocument.LEARNING_OUTCOMES);
    }

    @ParameterizedTest
    @EnumSource(
            value = AttachmentKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COURSE_DESCRIPTION", "TRANSCRIPT"})
    void noOtherKindOfDocumentMakesUpForIt(AttachmentKind kind) {
        assertThat(MissingDocuments.find(says(false, null, null, null, null), List.of(kind)))
                .hasSize(3);
    }

    private static Achievement says(
            boolean outcomes,
            @Nullable Credits credits,
            @Nullable Workload workload,
            @Nullable EqfLevel level,
            @Nullable String national) {
        return new Achievement(
                "",
                LocalisedText.of("en", "Tides"),
                null,
                outcomes ? List.of(LearningOutcome.of(LocalisedText.of("en", "Read a tide table"))) : List.of(),
                credits,
                workload,
                level,
                national,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
