package eu.meshe.signing.integrity.selective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedProofValueTest {

    private static final String LABEL = "uAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final DerivedProofValue SMALL = new DerivedProofValue(
            new byte[64], new byte[35], List.of(new byte[64]), Map.of("c14n0", LABEL), List.of(0, 300));

    @Test
    void whatIsWrittenIsReadAsItWas() {
        var read = DerivedProofValue.read(SMALL.write());

        assertThat(read.labels()).isEqualTo(SMALL.labels());
        assertThat(read.mandatory()).isEqualTo(SMALL.mandatory());
        assertThat(read.write()).isEqualTo(SMALL.write());
    }

    /** Lengths that nothing follows, lists without end, longer forms than needed, and other types where one is due (RFC 8949). */
    @ParameterizedTest
    @CsvSource({
        "a list of four thousand million, d95d019affffffff",
        "a list of more than that, d95d019bffffffffffffffff",
        "a list of no stated length, d95d019fff",
        "lists within lists, d95d018585858585858585858585",
        "bytes of two thousand million, d95d01855a7fffffff",
        "bytes of no stated length, d95d01855f41004100ff",
        "a list in a longer form than needed, d95d01980500",
        "a text in place of bytes, d95d0185624142",
        "the header of a base proof, d95d0085",
        "the header of a proof with keys of the holder, d95d0285",
        "nothing after the header, d95d01",
        "nothing, ''"
    })
    void whatIsNoProofValueIsRefusedAtOnce(String what, String hex) {
        assertThatThrownBy(() -> DerivedProofValue.read(HexFormat.of().parseHex(hex)))
                .as(what)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somethingBehindTheEndIsRefused() {
        var longer = java.util.Arrays.copyOf(SMALL.write(), SMALL.write().length + 1);

        assertThatThrownBy(() -> DerivedProofValue.read(longer)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlaceNamedTwiceIsRefused() {
        var twice = new DerivedProofValue(new byte[64], new byte[35], List.of(), Map.of("c14n0", LABEL), List.of(1, 1));

        assertThatThrownBy(() -> DerivedProofValue.read(twice.write())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoNodesOfOneNameAreRefused() {
        var same = new DerivedProofValue(
                new byte[64], new byte[35], List.of(), Map.of("c14n0", LABEL, "c14n1", LABEL), List.of());

        assertThatThrownBy(() -> DerivedProofValue.read(same.write())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noBytesDoMoreThanBeRefused() {
        var random = new Random(2023);
        for (int i = 0; i < 20_000; i++) {
            var bytes = SMALL.write();
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(DerivedProofValue.read(bytes).write()).isEqualTo(bytes);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("index");
            }
        }
    }
}
