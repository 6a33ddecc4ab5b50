package eu.meshe.recognition.person;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.recognition.RecognitionSamples;
import eu.meshe.recognition.person.ComparedItem.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonMatchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "José Müller | Jose Muller",
                "MÜLLER, José | José Müller",
                "Joerg Mueller | Jörg Müller",
                "Søren Łukasz Þór | soren lukasz thor",
                "Anne-Marie O'Neill | anne marie oneill",
                "ＡＮＮＡ Smith | Anna Smith",
                "Straßer Ina | Ina Strasser",
                "Αλέξης Παπαδόπουλος | παπαδοπουλος αλεξης"
            })
    void aNameIsTheSameWithoutRegardToCaseAccentsPunctuationAndOrder(String one, String other) {
        assertThat(NameForm.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana Silva | Ana Maria Silva",
                "Ana Silva | Eva Silva",
                "Ana Silva | A Silva",
                "Ана Силва | Ana Silva"
            })
    void aPartMoreOrLessOrAnotherScriptIsADifference(String one, String other) {
        assertThat(NameForm.same(one, other)).isFalse();
    }

    @Test
    void samePersonWithAnotherNameIsNeverAcceptedInSilence() {
        var match = match("Ana Maria Silva", "1990-05-01", "ana@example.org");
        assertThat(match.differs()).isTrue();
        assertThat(match.needsConfirmation()).isTrue();
    }

    @Test
    void everythingTheSameNeedsNoConfirmation() {
        assertThat(match("SILVA Ana", "1990-05-01", "Ana@Example.org").needsConfirmation())
                .isFalse();
    }

    @Test
    void theNameAloneIsEnoughWhereNothingElseIsStated() {
        assertThat(match("Ana Silva", null, null).needsConfirmation()).isFalse();
    }

    @Test
    void aDocumentThatNamesNobodyNeedsConfirmation() {
        var match = match(null, null, null);
        assertThat(match.items()).allMatch(item -> item.answer() == Answer.NOT_STATED);
        assertThat(match.differs()).isFalse();
        assertThat(match.needsConfirmation()).isTrue();
    }

    @Test
    void aBirthDateAloneTellsNobodyApart() {
        assertThat(match(null, "1990-05-01", null).needsConfirmation()).isTrue();
    }

    @Test
    void anotherBirthDateIsADifferenceThoughTheNameIsTheSame() {
        assertThat(match("Ana Silva", "1991-05-01", null).needsConfirmation()).isTrue();
    }

    private static PersonMatch match(@Nullable String name, @Nullable String birth, @Nullable String email) {
        return PersonMatch.compare(
                RecognitionSamples.holder(name, birth, email),
                RecognitionSamples.applicant("Ana", "Silva", "1990-05-01", "ana@example.org"));
    }
}
