package eu.meshe.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

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
}
