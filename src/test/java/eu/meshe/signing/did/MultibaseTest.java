package eu.meshe.signing.did;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes as text. The examples are those of the IETF draft on Base58 (draft-msporny-base58-03, section 5). */
class MultibaseTest {

    @ParameterizedTest
    @CsvSource({
        "Hello World!, 2NEpo7TZRRrLZSi2U",
        "The quick brown fox jumps over the lazy dog., USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    })
    void writesTheExamplesOfTheDraft(String text, String written) {
        assertThat(Multibase.base58(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("z" + written);
    }

    @Test
    void keepsZerosInFront() {
        assertThat(Multibase.base58(HexFormat.of().parseHex("0000287fb4cd"))).isEqualTo("z11233QC4");
        assertThat(Multibase.base58(new byte[3])).isEqualTo("z111");
        assertThat(Multibase.base58(new byte[0])).isEqualTo("z");
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void readsBackWhatItWrote(int length) {
        var random = new Random(length);
        var bytes = new byte[length];
        for (int i = 0; i < 20; i++) {
            random.nextBytes(bytes);
            bytes[0] = (byte) (i % 2);
            assertThat(Multibase.decode(Multibase.base58(bytes))).hasValue(bytes);
        }
    }

    static Stream<Integer> lengths() {
        return IntStream.rangeClosed(1, 100).boxed();
    }
}
