package eu.meshe.signing.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** JSON Canonicalization Scheme (RFC 8785). */
class CanonicalJsonTest {

    /** RFC 8785, appendix B, and the turning points of ECMAScript's Number::toString. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersAreWrittenAsEcmaScriptWritesThem(String bits, String written) {
        assertThat(CanonicalJson.number(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("doubles")
    void everyNumberLeadsBackToItself(double number) {
        assertThat(Double.parseDouble(CanonicalJson.number(number))).isEqualTo(number);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    static double[] doubles() {
        var random = new Random(8785);
        return seeds().mapToDouble(any -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .toArray();
    }

    /** RFC 8785, 3.2.2 and 3.2.3: the example of the text. */
    @Test
    void theExampleOfTheStandardIsWrittenAsItSays() {
        var document = read("""
                {"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                 "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                 "literals": [null, true, false]}""");

        assertThat(CanonicalJson.of(document))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, 3.2.3: sorted by UTF-16 units, so an emoji comes before a Hebrew presentation form. */
    @Test
    void membersAreSortedByTheirUtf16Units() {
        var document = read("""
                {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
                 "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"}""");

        assertThat(CanonicalJson.of(document))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "0.1000000000000000055511151231257827", "3.30000000000000001"})
    void aNumberThatADoubleDoesNotHoldIsFound(String number) {
        assertThat(CanonicalJson.findInexactNumber(read("{\"a\":[{\"b\":" + number + "}]}")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740992", "0.1", "0.10", "1e21", "-0.0", "60", "7.5"})
    void anOrdinaryNumberIsNot(String number) {
        assertThat(CanonicalJson.findInexactNumber(read("[" + number + "]"))).isEmpty();
    }

    private static JsonNode read(String json) {
        return ((StrictJson.Result.Read) StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))).value();
    }
}
