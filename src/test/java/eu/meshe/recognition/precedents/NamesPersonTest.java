package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.recognition.RecognitionSamples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesPersonTest {

    @Test
    void findsAGivenNameAFamilyNameAndAMailbox() {
        assertThat(found("Mira has shown it.")).containsExactly("Mira");
        assertThat(found("Ms VÁLES has shown it.")).containsExactly("Vales");
        assertThat(found("Asked at mira@example.org.")).contains("mira@example.org");
    }

    @Test
    void aNameInsideAnotherWordIsNone() {
        assertThat(found("An admirable mirage of interVales.")).isEmpty();
    }

    @Test
    void whatNamesNobodyIsClean() {
        assertThat(found("The practical part is missing.")).isEmpty();
    }

    private static List<String> found(String text) {
        return NamesPerson.findIn(
                Stream.of(text), RecognitionSamples.applicant("Mira", "Vales", null, "mira@example.org"));
    }
}
