package eu.meshe.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.signing.did.Multibase;
import java.io.ByteArrayOutputStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BitstringStatusListTest {

    @Test
    void whatIsSetIsSetAfterwardsAndNothingElse() {
        var list = BitstringStatusList.decode(BitstringStatusList.of(10, LongStream.of(0, 7, 8, 131_071))
                        .encode())
                .orElseThrow();

        assertThat(list.entries()).isEqualTo(131_072);
        assertThat(LongStream.range(0, list.entries()).filter(list::isSet)).containsExactly(0L, 7L, 8L, 131_071L);
        assertThatThrownBy(() -> list.isSet(131_072)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** Bitstring Status List 1.0, 3.1: the encoded list of the specification's example, all clear. */
    @Test
    void readsTheSpecificationsExample() {
        var list = BitstringStatusList.decode("uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA")
                .orElseThrow();

        assertThat(list.entries()).isEqualTo(131_072);
        assertThat(LongStream.range(0, list.entries()).anyMatch(list::isSet)).isFalse();
    }

    @Test
    void theFirstEntryIsTheLeftmostBit() throws Exception {
        var bits = new byte[BitstringStatusList.FEWEST_ENTRIES / 8];
        bits[0] = (byte) 0x80;

        assertThat(BitstringStatusList.decode(gzipped(bits)).orElseThrow().isSet(0))
                .isTrue();
    }

    @Test
    void aListThatIsTooShortIsNone() throws Exception {
        assertThat(BitstringStatusList.decode(gzipped(new byte[16_383]))).isEmpty();
    }

    @Test
    void aListThatInflatesBeyondMeasureIsNone() throws Exception {
        assertThat(BitstringStatusList.decode(gzipped(new byte[9 * 1024 * 1024])))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "z11", "uAAAA", "H4sIAAAAAAAAA", "u%%%"})
    void whatIsNoListIsNone(String text) {
        assertThat(BitstringStatusList.decode(text)).isEmpty();
    }

    private static String gzipped(byte[] bits) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(bits);
        }
        return Multibase.base64Url(bytes.toByteArray());
    }
}
