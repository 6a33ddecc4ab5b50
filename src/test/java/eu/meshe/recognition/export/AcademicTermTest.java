package eu.meshe.recognition.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.platform.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicTermTest {

    @ParameterizedTest
    @CsvSource({"1/1, 1, 1", "1/2, 1, 2", "' 2/2 ', 2, 2", "9/9, 9, 9"})
    void isReadAsErasmusWithoutPaperCounts(String typed, int number, int of) {
        assertThat(AcademicTerm.read(typed)).isEqualTo(new AcademicTerm(number, of));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void mayBeLeftOut(@Nullable String typed) {
        assertThat(AcademicTerm.read(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/2", "0/2", "1/0", "10/12", "autumn", "2026/2027-1/2", "1-2"})
    void isRefusedAtItsFieldWhereNoYearHasIt(String typed) {
        assertThatThrownBy(() -> AcademicTerm.read(typed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems().getFirst().field())
                                .isEqualTo("term"));
    }
}
