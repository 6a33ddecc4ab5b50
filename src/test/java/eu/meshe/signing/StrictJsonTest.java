package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static final String SIGNS = "{}[]\",:\\/ud0-+eE.1 \t\u00e9\uFFFD\u0000";

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "[1e-400]", "4e1000000000000000000000100", "{\"a\":[1e2147483648]}", "-1E99999999999"})
    void refusesNumbersThatNobodyCanHold(String json) {
        assertThat(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        StrictJson.Result.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("signing.json.number"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xC3, 0xED, 0xFF})
    void refusesBytesThatAreNoUtf8(int odd) {
        assertThat(StrictJson.parse(new byte[] {'"', (byte) odd, '"'}))
                .isInstanceOfSatisfying(
                        StrictJson.Result.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("signing.json.notUtf8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFFFD", "Gr\u00fc\u00dfe", "\uD83D\uDE00"})
    void takesAnyCharacterThatStandsInTheDocument(String words) {
        for (var mark : new String[] {"", "\uFEFF"}) {
            assertThat(StrictJson.parse((mark + '"' + words + '"').getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOfSatisfying(
                            StrictJson.Result.Read.class,
                            read -> assertThat(read.value().stringValue()).isEqualTo(words));
        }
    }

    /** Half a pair has no bytes; one that is escaped would be signed as something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\"\\ud83d\"", "[\"a\", \"\\uDE00 and more\"]", "{\"\\uD83D\": 1}", "{\"a\": \"\\ud83d\\u0041\"}"
            })
    void refusesHalfASurrogatePair(String json) {
        assertThat(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        StrictJson.Result.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo("signing.json.surrogate"));
    }

    /** RFC 8259, 8.1: UTF-8, and nothing that a reader would have to guess. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void takesNoOtherEncodingThanUtf8(String charset) {
        assertThat(StrictJson.parse("{\"a\": 1}".getBytes(Charset.forName(charset))))
                .isInstanceOf(StrictJson.Result.Refused.class);
    }

    @Test
    void readsOneByteOrderMarkOnly() {
        assertThat(StrictJson.parse("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StrictJson.Result.Read.class);
        assertThat(StrictJson.parse("\uFEFF\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StrictJson.Result.Refused.class);
    }

    /** Two parsers of the library, one for bytes and one for text: neither may take what the other refuses, or read it otherwise. */
    @ParameterizedTest
    @MethodSource("changed")
    void readsBytesAsItReadsText(String json) {
        assertThat(StrictJson.parse(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(StrictJson.parse(json));
    }

    /** A document, each time with a few characters of it changed. */
    static Stream<String> changed() {
        var random = new Random(8259);
        return IntStream.range(0, 3000).mapToObj(round -> {
            var text = new StringBuilder(
                    "{\"a\":[1,-2.50e3,true,null,\"x\\n\\u00e9\\ud83d\\ude00\"],\"\u00fc\ud83d\ude00\":{\"b\":\"\",\"a\":0.1},\"c\":false}");
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(text.length());
                var with = SIGNS.charAt(random.nextInt(SIGNS.length()));
                if (!Character.isSurrogate(text.charAt(at))) {
                    text.setCharAt(at, with);
                }
            }
            return text.toString();
        });
    }
}
