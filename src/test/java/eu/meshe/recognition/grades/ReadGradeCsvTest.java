package eu.meshe.recognition.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.learning.Cycle;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadGradeCsvTest {

    private static final String NAMES = "field,cycle,from,until,grade,count,passing\n";

    @Test
    void readsSeveralTablesFromOneList() {
        var tables = read(NAMES
                + "0613,first,2023,2025,A,120,yes\n0613,first,2023,2025,B,80,yes\n0613,first,2023,2025,F,30,no\n"
                + "07,second,2024,2025,\"1,3\",50,yes\n");
        assertThat(tables).hasSize(2);
        assertThat(tables.getFirst().field()).isEqualTo(new IscedField("0613"));
        assertThat(tables.getFirst().cycle()).isEqualTo(Cycle.FIRST);
        assertThat(tables.getFirst().period()).isEqualTo(new Period(2023, 2025));
        assertThat(tables.getFirst().results())
                .as("those that failed are not counted")
                .isEqualTo(200);
        assertThat(tables.getFirst().distribution().passing()).hasSize(2);
        assertThat(tables.getLast().distribution().grades().getFirst().grade()).isEqualTo("1,3");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void readsWhatASpreadsheetOfAnyCountryWrites(String separator) {
        var list = "\uFEFF"
                + ("Grade,Count,Passing,Field,Cycle,From,Until\r\nA,60,ja,0613,FIRST,2024,2024\r\n\r\n")
                        .replace(",", separator);
        assertThat(read(list)).hasSize(1);
    }

    @Test
    void namesEachRowThatIsWrongWithItsColumnAndTakesNothing() {
        var refused = refusal(NAMES
                + "0613,first,2023,2025,A,120,yes\n"
                + "6666,fourth,2023,2025,B,many,perhaps\n"
                + "0613,first,2025,2023,C,1,yes\n"
                + "0613,first,2023\n");
        assertThat(refused.problems())
                .extracting(problem -> problem.message().key() + " "
                        + problem.message().arguments().subList(0, 2))
                .containsExactly(
                        "grades.csv.field [3, field]",
                        "grades.csv.cycle [3, cycle]",
                        "grades.csv.count [3, count]",
                        "grades.csv.passing [3, passing]",
                        "grades.csv.period [4, until]",
                        "grades.csv.year [5, until]",
                        "grades.csv.grade [5, grade]",
                        "grades.csv.count [5, count]",
                        "grades.csv.passing [5, passing]");
    }

    @Test
    void refusesAPassBelowAFailAGradeTwiceAndATableThatNobodyPassed() {
        assertThat(key(NAMES + "0613,first,2023,2025,F,1,no\n0613,first,2023,2025,A,60,yes\n"))
                .isEqualTo("grades.fault.ORDER");
        assertThat(key(NAMES + "0613,first,2023,2025,1.0,1,yes\n0613,first,2023,2025,\"1,0\",60,yes\n"))
                .isEqualTo("grades.fault.TWICE");
        assertThat(key(NAMES + "0613,first,2023,2025,A,0,yes\n")).isEqualTo("grades.fault.NO_PASS");
        assertThat(key(NAMES + "0613,first,2023,2025,A,60,yes\n0613,first,2022,2024,A,60,yes\n"))
                .isEqualTo("grades.csv.two-periods");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(refusal("field;cycle;grade\n")
                        .problems()
                        .getFirst()
                        .message()
                        .arguments())
                .containsExactly("1", "from, until, count, passing");
        assertThat(key("")).isEqualTo("grades.csv.empty");
        assertThat(key(NAMES)).isEqualTo("grades.csv.empty");
    }

    @Test
    void isBoundedInSizeRowsAndComplaints() {
        assertThat(key("x".repeat(ReadGradeCsv.LARGEST + 1))).isEqualTo("grades.file.too-large");
        assertThat(key(NAMES + "a\n".repeat(ReadGradeCsv.MOST_ROWS + 1))).isEqualTo("grades.csv.too-many-rows");
        assertThat(refusal(NAMES + "a\n".repeat(1000)).problems()).hasSize(ReadGradeCsv.MOST_PROBLEMS);
        assertThat(catchThrowableOfType(
                                InvalidInputException.class, () -> ReadGradeCsv.read(new byte[] {(byte) 0xC3, 0x28}))
                        .problems()
                        .getFirst()
                        .message()
                        .key())
                .isEqualTo("grades.csv.encoding");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsOrRefusesWhateverItIsGiven(long seed) {
        var random = new Random(seed);
        var good = NAMES + "0613,first,2023,2025,A,120,yes\n0613,first,2023,2025,\"B\",80,yes\n";
        for (var round = 0; round < 2000; round++) {
            var bytes = good.getBytes(StandardCharsets.UTF_8);
            for (var change = 0; change < 3; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
            }
            try {
                assertThat(ReadGradeCsv.read(bytes)).isNotEmpty();
            } catch (InvalidInputException refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    private static List<DraftTable> read(String list) {
        return ReadGradeCsv.read(list.getBytes(StandardCharsets.UTF_8));
    }

    private static InvalidInputException refusal(String list) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(list));
    }

    private static String key(String list) {
        return refusal(list).problems().getFirst().message().key();
    }
}
