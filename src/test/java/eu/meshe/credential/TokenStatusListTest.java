package eu.meshe.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.Shared;
import eu.meshe.signing.Base64Url;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding of Token Status List, with the vectors of its draft (4.1 and appendix C). */
class TokenStatusListTest {

    /** 4.1, the first example: sixteen statuses of one bit. */
    @Test
    void writesTheExampleOfOneBit() throws IOException {
        var statuses = new int[] {1, 0, 0, 1, 1, 1, 0, 1, 1, 1, 0, 0, 0, 1, 0, 1};
        var list = TokenStatusList.of(1, 16, index -> statuses[index]);
        assertReads("status_list_encoding_json.md", 1, statuses);
        assertThat(list.encode()).isEqualTo(lst("status_list_encoding_json.md"));
    }

    /** 4.1, the second example: twelve statuses of two bits. */
    @Test
    void writesTheExampleOfTwoBits() throws IOException {
        var statuses = new int[] {1, 2, 0, 3, 0, 1, 0, 1, 1, 2, 3, 3};
        var list = TokenStatusList.of(2, 12, index -> statuses[index]);
        assertReads("status_list_encoding2_json.md", 2, statuses);
        assertThat(list.encode()).isEqualTo(lst("status_list_encoding2_json.md"));
    }

    /** Appendix, test vectors: 2^20 entries of one bit. */
    @Test
    void readsTheVectorOfOneBit() throws IOException {
        assertVector(
                "status_list_encoding1_long_json.md",
                1,
                vector -> assertThat(vector.keySet())
                        .containsExactly(
                                0, 1993, 25460, 159_495, 495_669, 554_353, 645_645, 723_232, 854_545, 934_534,
                                1_000_345));
    }

    @Test
    void readsTheVectorOfTwoBits() throws IOException {
        assertVector(
                "status_list_encoding2_long_json.md",
                2,
                vector -> assertThat(vector)
                        .hasSize(11)
                        .containsEntry(0, 1)
                        .containsEntry(1993, 2)
                        .containsEntry(159_495, 3)
                        .containsEntry(1_000_345, 3));
    }

    @Test
    void readsTheVectorOfFourBits() throws IOException {
        assertVector(
                "status_list_encoding4_json.md",
                4,
                vector ->
                        assertThat(vector.values()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 11, 13, 14, 15));
    }

    @Test
    void readsTheVectorOfEightBits() throws IOException {
        assertVector(
                "status_list_encoding8_json.md",
                8,
                vector -> assertThat(vector.values()).hasSize(255).doesNotHaveDuplicates());
    }

    private static void assertVector(String file, int bits, Consumer<SortedMap<Integer, Integer>> expected)
            throws IOException {
        var list = TokenStatusList.decode(bits, lst(file)).orElseThrow();
        assertThat(list.entries()).isEqualTo(1 << 20);
        var set = new TreeMap<Integer, Integer>();
        for (var index = 0; index < 1 << 20; index++) {
            if (list.status(index) != TokenStatusList.VALID) {
                set.put(index, list.status(index));
            }
        }
        expected.accept(set);
        assertThat(TokenStatusList.of(bits, 1 << 20, list::status)).isEqualTo(list);
    }

    private static void assertReads(String file, int bits, int[] statuses) throws IOException {
        var list = TokenStatusList.decode(bits, lst(file)).orElseThrow();
        assertThat(list.entries()).isEqualTo(statuses.length);
        for (var index = 0; index < statuses.length; index++) {
            assertThat(list.status(index)).isEqualTo(statuses[index]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void readsBackWhatItWrote(int bits) {
        var random = new Random(bits);
        var statuses = random.ints(1000, 0, 1 << bits).toArray();
        var list = TokenStatusList.of(bits, 1000, index -> statuses[index]);
        var read = TokenStatusList.decode(bits, list.encode()).orElseThrow();
        assertThat(read).isEqualTo(list).hasSameHashCodeAs(list);
        for (var index = 0; index < statuses.length; index++) {
            assertThat(read.status(index)).isEqualTo(statuses[index]);
        }
    }

    @Test
    void refusesWhatIsNoListAndWhatInflatesWithoutEnd() throws IOException {
        assertThat(TokenStatusList.decode(3, "eNrbuRgAAhcBXQ")).isEmpty();
        assertThat(TokenStatusList.decode(1, "not a list")).isEmpty();
        assertThat(TokenStatusList.decode(1, "AAAA")).isEmpty();
        var bomb = new ByteArrayOutputStream();
        try (var zlib = new DeflaterOutputStream(bomb)) {
            zlib.write(new byte[9 * 1024 * 1024]);
        }
        assertThat(TokenStatusList.decode(1, Base64Url.encode(bomb.toByteArray())))
                .isEmpty();
    }

    @Test
    void refusesPlacesAndNumbersThatAreNotThere() {
        var list = TokenStatusList.of(2, 4, index -> 0);
        assertThatThrownBy(() -> list.status(4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.status(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> TokenStatusList.of(2, 4, index -> 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String lst(String file) throws IOException {
        var text = Files.readString(Shared.path("standards/vc/token-status-list/" + file));
        return text.substring(text.indexOf("\"lst\": \"") + 8, text.lastIndexOf('"'))
                .replaceAll("\\s", "");
    }
}
