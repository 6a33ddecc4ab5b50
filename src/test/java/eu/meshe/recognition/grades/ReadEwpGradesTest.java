package eu.meshe.recognition.grades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.Shared;
import eu.meshe.platform.InvalidInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grade tables in transcripts of Erasmus Without Paper (Incoming Mobility Transcripts of Records API, get response, 2.0 and 3.0). */
class ReadEwpGradesTest {

    private static final EwpAnswers ANSWERS = new EwpAnswers("first", "2023", "2025", List.of("F"), false, "240");

    private static final String TABLE = """
            <iscedTable iscedCode="0613">
              <gradeFrequency label="A" percentage="12.5"/><gradeFrequency label="B" percentage="50"/>
              <gradeFrequency label="C" percentage="25.0"/><gradeFrequency label="F" percentage="12.5"/>
            </iscedTable>""";

    @ParameterizedTest
    @CsvSource({"2", "3"})
    void readsTheTablesOfATranscript(int version) {
        var table = read(transcript(version, TABLE), ANSWERS).getFirst();
        assertThat(table.field().code()).isEqualTo("0613");
        assertThat(table.results()).isEqualTo(240);
        assertThat(table.distribution().passing())
                .extracting(GradeFrequency::grade)
                .containsExactly("A", "B", "C");
        // 12.5, 50 and 25 of 87.5 percent that passed: a seventh, four sevenths, two sevenths
        assertThat(table.distribution().segments())
                .containsExactly(
                        new Segment("A", Fraction.ZERO, Fraction.of(1, 7)),
                        new Segment("B", Fraction.of(1, 7), Fraction.of(5, 7)),
                        new Segment("C", Fraction.of(5, 7), Fraction.ONE));
    }

    @Test
    void takesASizeThatTheSourceDoesNotStateForUnknown() {
        var silent = new EwpAnswers("first", "2023", "2025", List.of("F"), false, " ");
        assertThat(read(transcript(3, TABLE), silent).getFirst().results()).isNull();
    }

    @Test
    void turnsATableRoundThatBeginsWithTheWorst() {
        var worstFirst = new EwpAnswers("first", "2023", "2025", List.of(), true, null);
        var turned = """
                <iscedTable iscedCode="07"><gradeFrequency label="4" percentage="60"/><gradeFrequency label="1" percentage="40"/></iscedTable>""";
        assertThat(read(transcript(3, turned), worstFirst)
                        .getFirst()
                        .distribution()
                        .grades()
                        .getFirst()
                        .grade())
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<x/>|grades.ewp.no-table",
                "<x>|grades.ewp.malformed",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>|grades.ewp.doctype",
                "<gradeConversionTable><iscedTable><gradeFrequency label='A' percentage='1'/></iscedTable></gradeConversionTable>|grades.ewp.no-code",
                "<gradeConversionTable><iscedTable iscedCode='0613'><gradeFrequency label='A' percentage='101'/></iscedTable></gradeConversionTable>|grades.ewp.frequency",
                "<gradeConversionTable><iscedTable iscedCode='0613'><gradeFrequency label='A' percentage='1e2'/></iscedTable></gradeConversionTable>|grades.ewp.frequency",
                "<gradeConversionTable><iscedTable iscedCode='9876'><gradeFrequency label='F' percentage='1'/></iscedTable></gradeConversionTable>|grades.ewp.unknown-code",
                "<gradeConversionTable><iscedTable iscedCode='0613'><gradeFrequency label='F' percentage='1'/></iscedTable></gradeConversionTable>|grades.ewp.fault.NO_PASS"
            })
    void refusesWhatIsNoTable(String xml, String key) {
        assertThat(refusal(xml, ANSWERS).problems())
                .extracting(problem -> problem.message().key())
                .contains(key);
    }

    @Test
    void refusesTwoDifferentTablesOfOneCodeAndTakesTheSameOneOnce() {
        var other = TABLE.replace("12.5", "11.5");
        assertThat(read(transcript(3, TABLE + TABLE), ANSWERS)).hasSize(1);
        assertThat(refusal(transcript(3, TABLE + other), ANSWERS)
                        .problems()
                        .getFirst()
                        .message()
                        .key())
                .isEqualTo("grades.ewp.two-tables");
    }

    @Test
    void namesEachAnswerThatIsMissing() {
        var nothing = new EwpAnswers(null, "", "x", List.of("Fail"), false, "many");
        assertThat(refusal(transcript(3, TABLE), nothing).problems())
                .extracting(eu.meshe.platform.FieldProblem::field)
                .containsExactly("cycle", "from", "results", "failing");
    }

    @Test
    void readsNothingThatLiesDeeperThanAnyTranscript() {
        assertThat(refusal("<a>".repeat(70), ANSWERS)
                        .problems()
                        .getFirst()
                        .message()
                        .key())
                .isEqualTo("grades.ewp.too-complex");
    }

    /** The schema's own words for what is read here: the test's transcripts are transcripts. */
    @Test
    void theSchemaKnowsTheElementsAndAttributesThatAreRead() {
        var schema =
                Shared.text("standards/ewp/schemas/ewp-specs-api-imobility-tors-v3.0.0/endpoints/get-response.xsd");
        assertThat(schema)
                .contains("name=\"gradeConversionTable\"", "name=\"iscedTable\"", "name=\"gradeFrequency\"")
                .contains(
                        "name=\"iscedCode\"",
                        "name=\"label\" type=\"xs:token\"",
                        "name=\"percentage\" type=\"xs:decimal\"");
    }

    private static String transcript(int version, String tables) {
        var namespace = "https://github.com/erasmus-without-paper/ewp-specs-api-imobility-tors/blob/stable-v" + version
                + "/endpoints/get-response.xsd";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><imobility-tors-get-response xmlns=\"" + namespace
                + "\"><tor><omobility-id>1</omobility-id><gradeConversionTable>" + tables
                + "</gradeConversionTable></tor></imobility-tors-get-response>";
    }

    private static List<DraftTable> read(String xml, EwpAnswers answers) {
        return ReadEwpGrades.read(xml.getBytes(StandardCharsets.UTF_8), answers);
    }

    private static InvalidInputException refusal(String xml, EwpAnswers answers) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(xml, answers));
    }
}
